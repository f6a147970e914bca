import { crc32, deflateRawSync, gzipSync } from "node:zlib";

type ZipEntry = {
  name: string | Buffer;
  bytes?: Buffer;
  /** What the directory claims, where it lies. */
  size?: number;
  packed?: number;
  encrypted?: boolean;
  /** The Unix mode, as for a link. */
  mode?: number;
  /** Says that the name is UTF-8. */
  utf8?: boolean;
};

/** A zip as any program may have written it, honest or not. */
export const zipOf = (...entries: ZipEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    bytes = Buffer.alloc(0),
    size,
    packed,
    encrypted,
    mode = 0,
    utf8 = false,
  } of entries) {
    const nameBytes = Buffer.from(name as string);
    const body = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((encrypted ? 1 : 0) | (utf8 ? 0x800 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed ?? body.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x03"), common, rest, nameBytes);
    const local = [Buffer.from("PK\x03\x04"), common, nameBytes, body];
    files.push(...local);
    at += local.reduce((sum, each) => sum + each.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
};

type TarEntry = { name: string; bytes?: Buffer; kind?: string; size?: number };

export const tarOf = (...entries: TarEntry[]): Buffer => {
  const blocks = entries.flatMap(
    ({ name, bytes = Buffer.alloc(0), kind = "0", size = bytes.length }) => {
      const head = Buffer.alloc(512);
      head.write(name.slice(0, 99), 0);
      head.write(size.toString(8).padStart(11, "0"), 124, "latin1");
      head.write("        ", 148, "latin1");
      head.write(kind, 156, "latin1");
      head.write("ustar\x0000", 257, "latin1");
      head.write(
        `${head
          .reduce((sum, byte) => sum + byte)
          .toString(8)
          .padStart(6, "0")}\0 `,
        148,
        "latin1",
      );
      return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
    },
  );
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
};

export const gzip = (bytes: Buffer): Buffer => gzipSync(bytes);

/** Bytes that no packing makes smaller, always the same ones. */
export const noise = (length: number, seed = 1): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let i = 0, x = seed; i + 4 <= length; i += 4) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    bytes.writeInt32LE(x | 0, i);
  }
  return bytes;
};

/** A picture of one point. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
