import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import yauzl from "yauzl";
import { Refusal } from "../../lib/refusal.ts";

/** A row of a file: its number as a spreadsheet counts, and its cells by heading. */
export type Row = { number: number; cells: Record<string, string> };
export type Table = { headings: string[]; rows: Row[] };

/** Reads a file by the ending of its name. */
export const readTable = async (fileName: string, content: Buffer): Promise<Table> => {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const reader = readers[ending];
  if (!reader) throw new Refusal(400, "import.format", {}, { fileName: "import.format" });
  try {
    return await reader(content);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(
      400,
      "import.unreadable",
      { why: (cause as Error).message },
      { content: "import.unreadable" },
    );
  }
};

type Reader = (content: Buffer) => Table | Promise<Table>;
const readCsv: Reader = (content) => {
  const text = decode(content);
  const [first = ""] = text.split(/\r?\n/, 1);
  return fromLines(
    parse(text, {
      delimiter: [",", ";", "\t"].reduce((best, mark) =>
        first.split(mark).length > first.split(best).length ? mark : best,
      ),
      relaxColumnCount: true,
      skipEmptyLines: false,
    }),
  );
};

const readXlsx: Reader = async (content) => {
  await refuseBomb(content);
  const lines = await readSheet(content);
  return fromLines(lines.map((line) => line.map(cellText)));
};

// What a spreadsheet calls one sheet of text is never this large; a bomb is.
const MOST_UNPACKED = 200 * 1024 * 1024;
const refuseBomb = (content: Buffer): Promise<void> =>
  new Promise((settle, fail) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      let size = 0;
      zip.on("entry", (entry: yauzl.Entry) => {
        size += entry.uncompressedSize;
        if (size > MOST_UNPACKED)
          return fail(new Refusal(400, "import.too-large", {}, { content: "import.too-large" }));
        zip.readEntry();
      });
      zip.on("end", () => settle());
      zip.on("error", fail);
      zip.readEntry();
    });
  });

const readJsonLines: Reader = (content) => {
  const found = decode(content)
    .split(/\r?\n/)
    .map((text, at) => ({ text, number: at + 1 }))
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, number }) => ({ number, cells: cellsOf(text) }));
  return { headings: [...new Set(found.flatMap(({ cells }) => Object.keys(cells)))], rows: found };
};

const readers: Record<string, Reader> = {
  csv: readCsv,
  txt: readCsv,
  xlsx: readXlsx,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
};

// Excel in China saves CSV as GB18030; what is not UTF-8 is that.
const decode = (content: Buffer): string => {
  const [a, b] = content;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("gb18030").decode(content);
  }
};

const fromLines = (lines: readonly (readonly string[])[]): Table => {
  const headings = (lines[0] ?? []).map((heading) => heading.trim());
  const rows = lines
    .slice(1)
    .map((line, at) => ({ number: at + 2, line }))
    .filter(({ line }) => line.some((cell) => cell.trim() !== ""))
    .map(({ number, line }) => ({ number, cells: underHeadings(headings, line) }));
  return { headings: headings.filter((heading) => heading !== ""), rows };
};

// A cell beyond the headings keeps its text, so that the row is refused and not cut.
const underHeadings = (
  headings: readonly string[],
  line: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    line
      .map((cell, at) => [headings[at] || `#${at + 1}`, cell.trim()] as const)
      .filter(([heading, cell]) => cell !== "" || !heading.startsWith("#")),
  );

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : JSON.stringify(cell);
};

const cellsOf = (text: string): Record<string, string> => {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`not an object: ${text.slice(0, 40)}`);
  return Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, jsonText(cell)]));
};
const jsonText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (Array.isArray(cell)) return cell.map(String).join("; ");
  return typeof cell === "string" ? cell : JSON.stringify(cell);
};
