/** One file of an archive, small enough to be held. */
export type Entry = { name: string; body: Buffer };

const block = 512;
export const endOfTar = Buffer.alloc(2 * block);

/** An entry as plain `tar` reads it. */
export const packed = ({ name, body }: Entry): Buffer => {
  const head = Buffer.alloc(block);
  head.write(name, 0, 100, "utf8");
  head.write("0000600\0", 100);
  head.write("0000000\0", 108);
  head.write("0000000\0", 116);
  head.write(`${octal(body.length, 11)}\0`, 124);
  head.write(`${octal(0, 11)}\0`, 136);
  head.write("        ", 148);
  head.write("0", 156);
  head.write("ustar\u000000", 257);
  head.write(
    `${octal(
      head.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  );
  return Buffer.concat([head, body, Buffer.alloc(-body.length & (block - 1))]);
};

/** The entries of an archive written by `packed`, one after the other. */
export async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const take = taker(bytes);
  for (;;) {
    const head = await take(block);
    if (head[0] === 0) return;
    const name = head.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(head.toString("latin1", 124, 135), 8);
    if (!name || Number.isNaN(size)) throw new Error("this is not an archive");
    const body = await take(size);
    await take(-size & (block - 1));
    yield { name, body };
  }
}

const octal = (number: number, digits: number): string => number.toString(8).padStart(digits, "0");

/** Answers exactly as many bytes as asked for. */
const taker = (bytes: AsyncIterable<Buffer>): ((size: number) => Promise<Buffer>) => {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  return async (size) => {
    while (length < size) {
      const { done, value } = await source.next();
      if (done) throw new Error("the archive ends too early");
      held.push(value);
      length += value.length;
    }
    const all = Buffer.concat(held);
    held = [all.subarray(size)];
    length -= size;
    return all.subarray(0, size);
  };
};
