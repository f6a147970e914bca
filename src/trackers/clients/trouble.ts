import { ForbiddenAddress, TooLong, type Answer } from "../../lib/outgoing.ts";

/** What can be wrong with a tracker; each is a sentence `tracker.…` that somebody can act on. */
export const troubles = [
  "host-not-found",
  "connection-refused",
  "connection",
  "timeout",
  "certificate",
  "inside",
  "moved",
  "moved-away",
  "token",
  "forbidden",
  "not-found",
  "refused",
  "conflict",
  "busy",
  "down",
  "not-api",
  "too-long",
] as const;
export type TroubleCode = (typeof troubles)[number];

// Waiting mends these; the others need a person.
const passing = new Set<TroubleCode>([
  "host-not-found",
  "connection-refused",
  "connection",
  "timeout",
  "conflict",
  "busy",
  "down",
  "not-api",
]);

const aboutOneThing = new Set<TroubleCode>([
  "moved-away",
  "forbidden",
  "not-found",
  "refused",
  "conflict",
  "too-long",
]);

/** A tracker did not do what was asked of it. */
export class Trouble extends Error {
  readonly code: TroubleCode;
  /** What it said itself. */
  readonly detail: string;
  /** It asked not to be called again before so many seconds. */
  readonly wait: number;

  constructor(code: TroubleCode, detail = "", { wait = 0, cause }: More = {}) {
    super(detail ? `${code}: ${detail}` : code, { cause });
    this.code = code;
    this.detail = detail;
    this.wait = wait;
  }

  /** The same as others may read it: with none of these words in it, and short. */
  without(secrets: readonly string[]): Trouble {
    const { code, wait, cause } = this;
    const bare = (text: string, secret: string) => text.replaceAll(secret, "***");
    const detail = secrets.filter(Boolean).reduce(bare, this.detail);
    return new Trouble(code, detail.slice(0, 300), { wait, cause });
  }

  get passes(): boolean {
    return passing.has(this.code);
  }

  /** It is about the tracker itself, and whatever else is asked of it would fare the same. */
  get isOfTracker(): boolean {
    return !aboutOneThing.has(this.code);
  }
}
type More = { wait?: number; cause?: unknown };

/** What went wrong on the way there. */
export const troubleOnTheWay = (error: unknown): Trouble => {
  if (error instanceof ForbiddenAddress) return new Trouble("inside", error.message);
  if (error instanceof TooLong) return new Trouble("too-long", error.message);
  const { code = "", message } = error as NodeJS.ErrnoException;
  const signs = `${code} ${message}`;
  const found = signsOfTheWay.find(([sign]) => sign.test(signs))?.[1] ?? "connection";
  return new Trouble(found, "", { cause: error });
};

const signsOfTheWay: [RegExp, TroubleCode][] = [
  [/ENOTFOUND|EAI_AGAIN|EDNS/, "host-not-found"],
  [/ECONNREFUSED/, "connection-refused"],
  [/no answer in time|ETIMEDOUT/, "timeout"],
  [/CERT|certificate|altname|SSL|TLS|EPROTO/i, "certificate"],
];

/** What an answer means that is none of those hoped for. */
export const troubleIn = ({ status, headers, text }: Answer): Trouble => {
  const wait = waitOf(headers);
  const detail = saidIn(text);
  if (status === 429 || (status === 403 && isOverLimit(headers)))
    return new Trouble("busy", detail, { wait });
  if (status >= 500) return new Trouble("down", `HTTP ${status}`, { wait });
  return new Trouble(byStatus[status] ?? "refused", detail || `HTTP ${status}`);
};

const byStatus: Record<number, TroubleCode> = {
  401: "token",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  410: "not-found",
};

// GitHub says 403 when too much was asked, and tells it by these.
const isOverLimit = (headers: Answer["headers"]): boolean =>
  headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";

const LONGEST_WAIT = 24 * 3600;

/** Retry-After in seconds or as a date, or GitHub's moment of new trust. */
const waitOf = (headers: Answer["headers"]): number => {
  const after = headers["retry-after"];
  const reset = headers["x-ratelimit-reset"];
  const seconds =
    after === undefined
      ? headers["x-ratelimit-remaining"] === "0" && typeof reset === "string"
        ? Number(reset) - Date.now() / 1000
        : 0
      : /^\d+$/.test(after)
        ? Number(after)
        : (Date.parse(after) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT) : 0;
};

/** The sentence in an answer that refuses, whichever tracker wrote it. */
const saidIn = (text: string): string => {
  try {
    return textsIn(JSON.parse(text)).join(" · ");
  } catch {
    return "";
  }
};

const telling = new Set(["message", "messages", "error", "errors", "errorMessages", "reason"]);

// GitLab: message, an object by field; GitHub: message and errors; Jira: errorMessages and errors by field; ZenTao: error.
const textsIn = (value: unknown, inside = false, depth = 0): string[] => {
  if (depth > 5) return [];
  if (typeof value === "string") return inside && value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, inside, depth + 1));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (!inside) return telling.has(name) ? textsIn(part, true, depth + 1) : [];
    const said = textsIn(part, true, depth + 1);
    return telling.has(name) || depth < 1 ? said : said.map((words) => `${name}: ${words}`);
  });
};
