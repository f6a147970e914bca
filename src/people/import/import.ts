import { z } from "zod";
import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { explain } from "../../lib/problems.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Language } from "../../lib/text.ts";
import type { Actor } from "../actor.ts";
import type { Cells } from "./cells.ts";
import { columnOf, columns, needed } from "./columns.ts";
import { importCompany, type Outcome } from "./company.ts";
import { importContact } from "./contact.ts";
import { errorFile, type Problem } from "./error-file.ts";
import { importProject } from "./project.ts";
import type { ImportKind, Report } from "./schema.ts";
import { readTable, type Row, type Table } from "./table.ts";

export type Import = {
  kind: ImportKind;
  fileName: string;
  content: Buffer;
  check: boolean;
  badRows: "stop" | "skip";
  language: Language;
};

const importers: Record<ImportKind, (db: Db, actor: Actor, cells: Cells) => Promise<Outcome>> = {
  companies: importCompany,
  projects: importProject,
  contacts: importContact,
};
const MOST_ROWS = 100_000;
const SHOWN = 100;

/**
 * Brings a file in (R132). A dry run does the same work and takes it back, so that it promises nothing it cannot keep.
 * The same file again changes nothing.
 */
export const importFile = async (db: Db, actor: Actor, asked: Import): Promise<Report> => {
  const { kind, check, badRows, language } = asked;
  const table = await readTable(asked.fileName, asked.content);
  const named = nameColumns(kind, table, language);
  return inTransaction(db, async (db) => {
    await run(db, sql`savepoint import`);
    const counts: Record<Outcome, number> = { created: 0, changed: 0, unchanged: 0 };
    const problems: Problem[] = [];
    for (const row of table.rows) {
      const outcome = await tryRow(db, language, row.number, () =>
        importers[kind](db, actor, cellsOf(row, named)),
      );
      if (typeof outcome === "string") counts[outcome] += 1;
      else problems.push(...outcome);
    }
    const refused = new Set(problems.map(({ row }) => row)).size;
    const applied = !check && (refused === 0 || badRows === "skip");
    if (!applied) await run(db, sql`rollback to savepoint import`);
    else
      await publish(db, actor, "import.done", {
        data: { kind, fileName: asked.fileName, ...counts, refused },
      });
    return {
      kind,
      checked: check,
      applied,
      rows: table.rows.length,
      ...counts,
      refused,
      problems: problems.slice(0, SHOWN),
      errorFile: errorFile(table, problems, language === "en" ? "Reason" : "错误原因"),
    };
  });
};

/** Which heading stands for which of our columns. A heading we do not know would be lost silently, so it is refused. */
const nameColumns = (
  kind: ImportKind,
  { headings, rows }: Table,
  language: Language,
): Map<string, string> => {
  if (rows.length > MOST_ROWS) throw new Refusal(400, "import.too-many-rows", { n: MOST_ROWS });
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
  Object.keys(columns[kind])
    .map((column) => ourName(kind, column, language))
    .join(language === "en" ? ", " : "、");

const ourName = (kind: ImportKind, column: string, language: Language): string => {
  const names = (columns[kind] as Record<string, readonly string[]>)[column] ?? [column];
  return (language === "en" ? names.find((name) => /^[ -~]+$/.test(name)) : names[0]) ?? column;
};

const cellsOf = ({ cells }: Row, named: ReadonlyMap<string, string>): Cells => {
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

/** One row is all or nothing by itself; what it did before it failed is taken back. */
const tryRow = async (
  db: Db,
  language: Language,
  row: number,
  work: () => Promise<Outcome>,
): Promise<Outcome | Problem[]> => {
  await run(db, sql`savepoint one_row`);
  try {
    const outcome = await work();
    await run(db, sql`release savepoint one_row`);
    return outcome;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof z.ZodError)) throw error;
    await run(db, sql`rollback to savepoint one_row`);
    return explain(language, error).map(({ field, message }) => ({ row, field, reason: message }));
  }
};
