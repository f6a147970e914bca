import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);
// What OWASP asks of argon2id; a hash names its own, so that these can be raised later.
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const LENGTH = 32;

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await hashed(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
};

/** Whether a password is the one. Where there is none to compare with, it takes as long and is never right. */
export const isPassword = async (password: string, kept: string | null | undefined) => {
  const parts = form.exec(kept ?? "");
  if (!parts) {
    await hashed(password, randomBytes(16), cost);
    return false;
  }
  const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
  const used = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const tried = await hashed(password, Buffer.from(salt, "base64"), used);
  return timingSafeEqual(tried, Buffer.from(hash, "base64"));
};

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]{22})\$([\w+/]{43})$/;

const hashed = (password: string, nonce: Buffer, used: typeof cost): Promise<Buffer> =>
  // The same letters typed on another keyboard may arrive composed differently.
  derive("argon2id", { message: password.normalize("NFKC"), nonce, tagLength: LENGTH, ...used });

const text = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
