/** Files that travel as they are; everything else is put into a zip first, in the browser. */
const asTheyAre =
  /\.(zip|7z|rar|tar|gz|tgz|bz2|tbz2|xz|txz|zst|png|jpe?g|gif|webp|bmp|heic|heif|pdf|txt|log)$/i;

export const needsPacking = (name: string): boolean => !asTheyAre.test(name);

const SLICE = 1 << 20;
const PART = 8 << 20;
/** Above this size speed counts for more than the last percent. */
const LARGE = 50 << 20;

/**
 * Puts files into one zip. The same files always give the same bytes, so an interrupted upload of the zip can go on
 * after a reload. Reads and writes piece by piece; `onProgress` gets a share of 0 to 1.
 */
export const pack = async (
  files: File[],
  name: string,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<File> => {
  const { Zip, ZipDeflate } = await import("fflate");
  const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
  const written = collect();
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    written.add(bytes);
  });

  let read = 0;
  const names = distinct(files.map((file) => file.name));
  for (const [index, file] of files.entries()) {
    const entry = new ZipDeflate(names[index]!, { level: file.size > LARGE ? 1 : 6 });
    entry.mtime = file.lastModified;
    zip.add(entry);
    for (let from = 0; from < file.size || from === 0; from += SLICE) {
      if (signal?.aborted) throw new Error("no longer wanted");
      const bytes = new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer());
      entry.push(bytes, from + SLICE >= file.size);
      read += bytes.length;
      onProgress(read / total);
    }
  }
  zip.end();
  const newest = Math.max(...files.map((file) => file.lastModified));
  return new File(written.parts(), name, { type: "application/zip", lastModified: newest });
};

/** Small pieces become blobs every few megabytes: a browser may keep blobs on disk, arrays stay in memory. */
const collect = () => {
  const done: Blob[] = [];
  let open: BlobPart[] = [];
  let size = 0;
  const close = () => {
    if (open.length) done.push(new Blob(open));
    open = [];
    size = 0;
  };
  return {
    add(bytes: Uint8Array) {
      open.push(bytes.slice());
      size += bytes.length;
      if (size >= PART) close();
    },
    parts() {
      close();
      return done;
    },
  };
};

/** Two files of one name would overwrite each other when unpacked. */
const distinct = (names: string[]): string[] => {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    if (before === 0) return name;
    const dot = name.lastIndexOf(".");
    return dot > 0 ? `${name.slice(0, dot)} (${before})${name.slice(dot)}` : `${name} (${before})`;
  });
};
