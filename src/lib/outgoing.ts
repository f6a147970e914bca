import { lookup } from "node:dns";
import { request as plainly, type IncomingHttpHeaders } from "node:http";
import { request as securely } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isForbidden } from "./addresses.ts";

export type Call = {
  method?: "GET" | "POST" | "PUT";
  headers?: Record<string, string>;
  body?: string;
  /** The administrator named this very host, and said that it stands inside: private addresses are its right. */
  inside?: boolean;
  /** In milliseconds, for all of it. */
  patience?: number;
  /** How many bytes of an answer are read. */
  most?: number;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** An answer longer than anybody asked for. */
export class TooLong extends Error {}
/** An address that the house does not call. */
export class ForbiddenAddress extends Error {}

/**
 * One call to a machine that is not ours: within its time and size or not at all, to public addresses only unless the
 * host is said to stand inside, and following no redirect.
 */
export const callOut = async (
  url: URL,
  { inside = false, patience = 10_000, most = 2 << 20, ...rest }: Call = {},
): Promise<Answer> => {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && isForbidden(host, inside)) throw new ForbiddenAddress(host);
  const late = AbortSignal.timeout(patience);
  try {
    return await send(url, rest, { lookup: lookingUp(inside), signal: late, most });
  } catch (error) {
    throw late.aborted ? new Error("no answer in time", { cause: late.reason }) : error;
  }
};

type Way = { lookup: LookupFunction; signal: AbortSignal; most: number };

const send = (
  url: URL,
  { method = "GET", headers = {}, body }: Call,
  { most, ...way }: Way,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begin = url.protocol === "https:" ? securely : plainly;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    // A connection of its own each time: one kept open for days would end in the middle of a call.
    const asked = begin(url, { method, headers: { ...headers, ...length }, agent: false, ...way });
    asked.on("error", reject);
    asked.on("response", (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      response.on("data", (piece: Buffer) => {
        size += piece.length;
        if (size > most) asked.destroy(new TooLong(`more than ${most} bytes`));
        else pieces.push(piece);
      });
      response.on("error", reject);
      response.on("end", () => {
        if (!response.complete) return reject(new Error("the connection was cut"));
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, text: Buffer.concat(pieces).toString("utf8") });
      });
    });
    asked.end(body);
  });

// Looked up and checked in one: a name that answers differently the second time gains nothing.
const lookingUp =
  (inside: boolean): LookupFunction =>
  (host, options, found) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      const wrong = addresses.find(({ address }) => isForbidden(address, inside));
      if (wrong) return found(new ForbiddenAddress(host), []);
      if (options.all) return found(null, addresses);
      const [first] = addresses;
      return found(null, first?.address ?? "", first?.family);
    });
