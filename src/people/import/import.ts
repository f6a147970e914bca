import { z } from "zod";
import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { explain } from "../../lib/problems.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Language } from "../../lib/text.ts";
import type { Actor } from "../actor.ts";
import type { Cells } from "./cells.ts";
import { importCompany, type Outcome } from "./company.ts";
import { importContact } from "./contact.ts";
import { errorFile, type Problem } from "./error-file.ts";
import { cellsOf, nameColumns } from "./headings.ts";
import { importProject } from "./project.ts";
import type { ImportKind, Report } from "./schema.ts";
import { readTable, type Row } from "./table.ts";

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
// Until a transaction ends, nobody is told of any change that came after its beginning.
const MOST_AT_ONCE = 20_000;
const CHUNK = 500;
const SHOWN = 100;

/**
 * Brings a file in (R132). A dry run does the same work and takes it back, so that it promises nothing it cannot keep.
 * Where bad rows are skipped, the others enter in small steps. The same file again changes nothing.
 */
export const importFile = async (db: Db, actor: Actor, asked: Import): Promise<Report> => {
  const { kind, fileName, check, badRows, language } = asked;
  const table = await readTable(fileName, asked.content);
  const named = nameColumns(kind, table, language);
  const atOnce = check || badRows === "stop" || db.isTransaction;
  refuseTooMany(table.rows.length, atOnce);

  const counts: Record<Outcome, number> = { created: 0, changed: 0, unchanged: 0 };
  const problems: Problem[] = [];
  const refused = () => new Set(problems.map(({ row }) => row)).size;
  const bring = async (db: Db, rows: readonly Row[]): Promise<void> => {
    for (const row of rows) {
      const outcome = await tryRow(db, language, row.number, () =>
        importers[kind](db, actor, cellsOf(row, named)),
      );
      if (typeof outcome === "string") counts[outcome] += 1;
      else problems.push(...outcome);
    }
  };
  const note = (db: Db): Promise<void> =>
    publish(db, actor, "import.done", { data: { kind, fileName, ...counts, refused: refused() } });
  const bringAtOnce = (db: Db): Promise<boolean> =>
    inTransaction(db, async (db) => {
      await run(db, sql`savepoint import`);
      await bring(db, table.rows);
      const applied = !check && (problems.length === 0 || badRows === "skip");
      await (applied ? note(db) : run(db, sql`rollback to savepoint import`));
      return applied;
    });
  const bringInSteps = async (): Promise<true> => {
    for (let at = 0; at < table.rows.length; at += CHUNK)
      await inTransaction(db, (db) => bring(db, table.rows.slice(at, at + CHUNK)));
    await note(db);
    return true;
  };

  const applied = await (atOnce ? bringAtOnce(db) : bringInSteps());
  return {
    kind,
    checked: check,
    applied,
    rows: table.rows.length,
    ...counts,
    refused: refused(),
    problems: problems.slice(0, SHOWN),
    errorFile: errorFile(table, problems, language === "en" ? "Reason" : "错误原因"),
  };
};

const refuseTooMany = (rows: number, atOnce: boolean): void => {
  if (rows > MOST_ROWS) throw new Refusal(400, "import.too-many-rows", { n: MOST_ROWS });
  if (atOnce && rows > MOST_AT_ONCE)
    throw new Refusal(400, "import.too-many-at-once", { n: MOST_AT_ONCE });
};

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
