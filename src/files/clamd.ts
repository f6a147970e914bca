import { connect, type Socket } from "node:net";
import type { Bytes } from "./storage.ts";

export type Verdict =
  | { kind: "clean" }
  | { kind: "infected"; virus: string }
  | { kind: "too-large" };

/**
 * Asks a clamd (INSTREAM) about a file. `address` is `host:port` or the path of a socket. Rejects when no verdict comes
 * within `patience`: what the scanner did not say is not "clean".
 */
export const askClamd = async (
  address: string,
  bytes: Bytes,
  patience: number,
): Promise<Verdict> => {
  const socket = connectTo(address);
  const timer = setTimeout(
    () => socket.destroy(new Error(`the scanner at ${address} said nothing for ${patience} ms`)),
    patience,
  );
  try {
    const answer = readAnswer(socket);
    // Both at once: a scanner that has seen enough answers and hangs up while we are still sending.
    const sending = send(socket, bytes).catch((error: unknown) =>
      answer.catch(() => Promise.reject(error)),
    );
    return verdictOf((await Promise.all([answer, sending]))[0]);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
};

const connectTo = (address: string): Socket => {
  if (address.startsWith("/")) return connect(address);
  const [, host, port] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  if (!host)
    throw new Error(`a scanner's address is host:port or the path of its socket, not "${address}"`);
  return connect(Number(port), host);
};

const send = async (socket: Socket, bytes: Bytes): Promise<void> => {
  await write(socket, "zINSTREAM\0");
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
};

const write = (socket: Socket, bytes: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );

const readAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      answer += text;
      if (answer.includes("\0")) resolve(answer.slice(0, answer.indexOf("\0")));
      if (answer.length > 4096) reject(new Error("the scanner's answer has no end"));
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the scanner hung up without an answer")));
  });

const verdictOf = (answer: string): Verdict => {
  if (answer === "stream: OK") return { kind: "clean" };
  const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (virus) return { kind: "infected", virus };
  if (answer.includes("size limit exceeded")) return { kind: "too-large" };
  throw new Error(`the scanner said "${answer.slice(0, 200)}"`);
};
