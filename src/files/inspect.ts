import { fileTypeFromBuffer } from "file-type";
import { Refusal } from "../lib/refusal.ts";
import type { Candidate, Contents } from "./contents.ts";
import { extensionOf, isProgram } from "./names.ts";
import type { forms, Listing, Warning } from "./schema.ts";
import { inMemory } from "./storage.ts";
import { listGzip, listTar } from "./tar.ts";
import { listZip } from "./zip.ts";

export type Finding = {
  type: string;
  form: (typeof forms)[number];
  listing: Listing | null;
  warnings: Warning[];
};

const HEAD = 64 << 10;
const unlisted: Listing = {
  listed: false,
  complete: false,
  entries: [],
  files: 0,
  size: 0,
  depth: 1,
};

const image = (type: string): Kind => ({ type, form: "image" });
const archive = (type: string, list?: Kind["list"]): Kind => ({
  type,
  form: "archive",
  ...(list && { list }),
});
const document = (type: string): Kind => ({ type, form: "document" });
type Kind = Pick<Finding, "type" | "form"> & { list?: (file: Candidate) => Promise<Contents> };

/** What we take, by its content, under the names that file-type gives. Zip, gzip and text are found by ourselves. */
const kinds: Record<string, Kind> = {
  png: image("image/png"),
  jpg: image("image/jpeg"),
  gif: image("image/gif"),
  webp: image("image/webp"),
  heic: image("image/heic"),
  bmp: image("image/bmp"),
  "7z": archive("application/x-7z-compressed"),
  rar: archive("application/vnd.rar"),
  tar: archive("application/x-tar", listTar),
  bz2: archive("application/x-bzip2"),
  xz: archive("application/x-xz"),
  zst: archive("application/zstd"),
  pdf: document("application/pdf"),
};
/** Found by content, whatever the name says: what a system would run. */
const programKinds = new Set([
  "exe",
  "elf",
  "macho",
  "class",
  "lnk",
  "deb",
  "rpm",
  "dmg",
  "wasm",
  "crx",
  "swf",
  "chm",
  "alias",
]);
/** The older office formats share one container with installers; of it only these are taken. */
const olderOffice = new Set(["doc", "xls", "ppt", "wps", "et", "dps"]);
const newerOffice: [folder: string, type: string][] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

/** Says at once, by the name alone, what need not be sent. */
export const refuseByName = (name: string): void => {
  if (isProgram(name)) throw new Refusal(422, "file.program", { name });
};

/** Looks at a file that has arrived: what it is, by its content, and what it holds; or why we do not keep it. */
export const inspect = async (file: Candidate): Promise<Finding> => {
  refuseByName(file.name);
  const head = await inMemory(await file.open({ from: 0, to: Math.min(HEAD, file.size) }));
  if (["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].some((magic) => beginsWith(head, magic)))
    return inspectZip(file);
  const { type, form, list } = await kindOf(head, file.name);
  if (form !== "archive") return { type, form, listing: null, warnings: [] };
  if (!list) return { type, form, listing: unlisted, warnings: ["unlisted"] };
  const { listing, warnings } = await list(file);
  return { type, form, listing, warnings: [...warnings] };
};

const inspectZip = async (file: Candidate): Promise<Finding> => {
  const { listing, warnings } = await listZip(file);
  const names = new Set(listing.entries.map(({ name }) => name));
  const office = newerOffice.find(([folder]) =>
    names.values().some((name) => name.startsWith(folder)),
  );
  const found = [...warnings];
  if (office && names.has("[Content_Types].xml"))
    return {
      type: office[1],
      form: "document",
      listing: null,
      warnings: found.filter((each) => each === "macros"),
    };
  return {
    type: "application/zip",
    form: "archive",
    listing,
    warnings: found.filter((each) => each !== "macros"),
  };
};

const kindOf = async (head: Buffer, name: string): Promise<Kind> => {
  if (beginsWith(head, "\x1f\x8b")) return archive("application/gzip", listGzip);
  if (beginsWith(head, "#!") || /^\s*<\?php/i.test(head.toString("latin1", 0, 100)))
    throw new Refusal(422, "file.program", { name });
  const found = await fileTypeFromBuffer(head);
  const kind = kinds[found?.ext ?? ""];
  if (kind) return kind;
  if (programKinds.has(found?.ext ?? "")) throw new Refusal(422, "file.program", { name });
  if (found?.ext === "cfb" && olderOffice.has(extensionOf(name)))
    return document("application/x-ole-storage");
  if (isText(head)) return document("text/plain");
  throw new Refusal(422, "file.form", { name });
};

const beginsWith = (head: Buffer, magic: string): boolean =>
  head.toString("latin1", 0, magic.length) === magic;

// A stretch may end within a sign; `stream` forgives that.
const isText = (head: Buffer): boolean => {
  const marked =
    head[0] === 0xff && head[1] === 0xfe
      ? "utf-16le"
      : head[0] === 0xfe && head[1] === 0xff
        ? "utf-16be"
        : undefined;
  return (marked ? [marked] : ["utf-8", "gb18030"]).some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      // eslint-disable-next-line no-control-regex -- control signs are what is looked for
      return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
    } catch {
      return false;
    }
  });
};
