import { Refusal } from "../../lib/refusal.ts";
import { listed, type Language } from "../../lib/text.ts";
import type { Cells } from "./cells.ts";
import { columnOf, columns, needed } from "./columns.ts";
import type { ImportKind } from "./schema.ts";
import type { Row, Table } from "./table.ts";

/** Which heading stands for which of our columns. A heading we do not know would be lost silently, so it is refused. */
export const nameColumns = (
  kind: ImportKind,
  { headings }: Table,
  language: Language,
): Map<string, string> => {
  const named = new Map<string, string>();
  for (const heading of headings) {
    const column = columnOf(kind, heading);
    if (column) named.set(heading, column);
    // The column of reasons of our own file of errors.
    else if (heading !== "错误原因" && heading !== "Reason")
      throw new Refusal(400, "import.unknown-column", { heading, list: known(kind, language) });
  }
  const present = new Set(named.values());
  const missing = needed[kind].find((column) => !present.has(column));
  if (missing)
    throw new Refusal(400, "import.missing-column", { column: ourName(kind, missing, language) });
  return named;
};

const known = (kind: ImportKind, language: Language): string =>
  listed(
    Object.keys(columns[kind]).map((column) => ourName(kind, column, language)),
    language,
  );

const ourName = (kind: ImportKind, column: string, language: Language): string => {
  const names = (columns[kind] as Record<string, readonly string[]>)[column] ?? [column];
  return (language === "en" ? names.find((name) => /^[ -~]+$/.test(name)) : names[0]) ?? column;
};

export const cellsOf = ({ cells }: Row, named: ReadonlyMap<string, string>): Cells => {
  const stray = Object.keys(cells).find(
    (heading) => heading.startsWith("#") && !named.has(heading),
  );
  if (stray) throw new Refusal(400, "import.stray-cell", { column: stray.slice(1) });
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([heading]) => named.has(heading))
      .map(([heading, cell]) => [named.get(heading)!, unguarded(cell)]),
  );
};

// What our file of errors put in front of formulas.
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, "");
