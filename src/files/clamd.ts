import { connect, type NetConnectOpts, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type { Bytes } from "./storage.ts";

export type Verdict =
  | { kind: "clean" }
  | { kind: "infected"; virus: string }
  | { kind: "too-large" };

const TRIES = 6;

/**
 * Asks a clamd (INSTREAM) about a file. `address` is `host:port` or the path of a socket. Rejects when no verdict comes
 * within `patience`: what the scanner did not say is not "clean".
 */
export const askClamd = async (
  address: string,
  open: () => Promise<Readable>,
  patience: number,
): Promise<Verdict> => {
  const place = placeOf(address);
  const until = Date.now() + patience;
  for (let tries = 1; ; tries++)
    try {
      return await askOnce(place, await open(), until - Date.now());
    } catch (error) {
      // A scanner that has seen enough answers and hangs up. If we were writing at that moment, the answer is lost
      // with the connection; asked again it is usually heard.
      const { code } = error as NodeJS.ErrnoException;
      if (tries === TRIES || (code !== "EPIPE" && code !== "ECONNRESET")) throw error;
    }
};

const askOnce = async (
  place: NetConnectOpts,
  bytes: Readable,
  patience: number,
): Promise<Verdict> => {
  const socket = connect(place);
  const timer = setTimeout(
    () => socket.destroy(new Error("the scanner gave no answer in time")),
    patience,
  );
  try {
    const answer = readAnswer(socket);
    let over = false;
    answer.finally(() => (over = true)).catch(() => undefined);
    // What cannot be sent any more does not matter once there is an answer.
    const sending = send(socket, bytes, () => over).catch((error: unknown) =>
      answer.catch(() => Promise.reject(error)),
    );
    return verdictOf((await Promise.all([answer, sending]))[0]);
  } finally {
    clearTimeout(timer);
    socket.destroy();
    bytes.destroy();
  }
};

const placeOf = (address: string): NetConnectOpts => {
  if (address.startsWith("/")) return { path: address };
  const [, host, port] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  if (!host)
    throw new Error(`a scanner's address is host:port or the path of its socket, not "${address}"`);
  return { host, port: Number(port) };
};

const send = async (socket: Socket, bytes: Bytes, isOver: () => boolean): Promise<void> => {
  await write(socket, "zINSTREAM\0");
  for await (const chunk of bytes) {
    // Gives the answer a turn to be heard before every write.
    await turn();
    if (isOver()) return;
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
