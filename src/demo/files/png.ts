import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];
export type Box = { x: number; y: number; width: number; height: number; colour: Colour };

/** A picture made of boxes, the later ones over the earlier. */
export const pngOf = (width: number, height: number, boxes: readonly Box[]): Buffer => {
  const row = width * 3 + 1;
  const pixels = Buffer.alloc(row * height);
  for (const { x, y, width: wide, height: high, colour } of boxes) {
    const stroke = Buffer.from(
      Array.from({ length: Math.min(wide, width - x) }, () => colour).flat(),
    );
    for (let at = y; at < Math.min(y + high, height); at++)
      stroke.copy(pixels, at * row + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of three colours.
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, bytes: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(bytes.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
};
