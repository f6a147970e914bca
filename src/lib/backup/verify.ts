import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import { CannotStart } from "../cannot-start.ts";
import type { Head, Sums } from "../backup.ts";
import { unpacked, type Entry } from "./tar.ts";
import type { WaitingJob } from "./waiting-jobs.ts";

export type Checked = { head: Head; jobs: WaitingJob[]; sums: Sums };

/** Reads a backup through once, and answers what it holds if every part of it is as it was written. */
export const verify = async (file: string): Promise<Checked> => {
  const hashes = new Map<string, Hash>();
  const texts = new Map<string, Buffer>();
  try {
    for await (const { name, body } of entriesOf(file)) {
      if (name.endsWith(".json")) texts.set(name, body);
      else hashOf(hashes, sectionOf(name)).update(body);
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
      throw new CannotStart(`There is no file ${file}.`, { cause });
    throw new CannotStart(
      `${file} is not a whole backup of Channeldesk: it cannot be read to its end.`,
      {
        cause,
      },
    );
  }
  const [head, jobs, sums] = ["backup.json", "jobs.json", "sums.json"].map((name) =>
    texts.get(name),
  );
  if (!head || !jobs || !sums) throw new CannotStart(`${file} is not a backup of Channeldesk.`);
  const checked: Checked = {
    head: JSON.parse(String(head)),
    jobs: JSON.parse(String(jobs)),
    sums: JSON.parse(String(sums)),
  };
  const wrong = Object.entries(checked.sums)
    .filter(([name, { sha256 }]) => hashes.get(name)?.digest("hex") !== sha256)
    .map(([name]) => name);
  if (wrong.length > 0)
    throw new CannotStart(
      `The backup ${file} is damaged: ${wrong.join(", ")} is not as it was written.`,
    );
  return checked;
};

export const entriesOf = (file: string): AsyncGenerator<Entry> =>
  // A fault of either stream reaches the reader through the last one.
  unpacked(
    pipeline(
      createReadStream(file, { highWaterMark: 1 << 18 }),
      createZstdDecompress(),
      () => undefined,
    ),
  );

/** `tables/tickets/000001` is a part of `tables/tickets`. */
export const sectionOf = (name: string): string => name.slice(0, name.lastIndexOf("/"));

const hashOf = (hashes: Map<string, Hash>, section: string): Hash => {
  const hash = hashes.get(section) ?? createHash("sha256");
  hashes.set(section, hash);
  return hash;
};
