import { Refusal } from "../../lib/refusal.ts";

/** The cells of a row by our own names of columns; absent where the file has no such column. */
export type Cells = Record<string, string | undefined>;

export const refuse = (
  field: string,
  code: string,
  details: Record<string, string> = {},
): never => {
  throw new Refusal(400, code, details, { [field]: code });
};

/** Several values in one cell. */
export const listOf = (cell: string | undefined): string[] | undefined =>
  cell
    ?.split(/[;；|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Text or nothing: an empty cell takes the value away. */
export const textOf = (cell: string | undefined): string | null | undefined =>
  cell === undefined ? undefined : cell || null;

/** A day in the writings met in spreadsheets: 2026-1-5, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105. */
export const dayOf = (field: string, cell: string | undefined): string | null | undefined => {
  if (!cell) return textOf(cell);
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize("NFKC")) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(cell);
  const day = found
    ? `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`
    : "";
  const real = day !== "" && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return real ? day : refuse(field, "import.day");
};

const yes = new Set(["是", "y", "yes", "true", "1", "√"]);
const no = new Set(["否", "n", "no", "false", "0", "", "×"]);
export const truthOf = (field: string, cell: string | undefined): boolean | undefined => {
  if (cell === undefined) return undefined;
  const word = cell.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : refuse(field, "import.yes-or-no");
};
