import type { Args, Contract, Reply } from "../lib/contract.ts";

/** What went wrong, in the reader's words; `status` 0 when no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** Sentences by field path. */
  readonly fields: Record<string, string>;
  readonly requestId: string | undefined;
  /** Paths of fields that were left empty. */
  readonly missing: readonly string[];

  constructor(
    status: number,
    code: string,
    detail: string,
    fields: Record<string, string> = {},
    requestId?: string,
    missing: readonly string[] = [],
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.requestId = requestId;
    this.missing = missing;
  }
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
type Options = { signal?: AbortSignal; idempotencyKey?: string };
type Needed<A> =
  Record<string, never> extends A ? [args?: A, options?: Options] : [args: A, options?: Options];
export type Call<C extends Contract> = <K extends keyof C>(
  key: K,
  ...rest: Needed<Args<C[K]>>
) => Promise<Reply<C[K]>>;

const LIMIT = 30_000;

/**
 * The typed way to the server: `call("GET /tickets/:number", { params: { number } })`.
 * `unreachable` is the sentence shown when no answer comes within the limit.
 */
export const createClient = <C extends Contract>(about: {
  app: "desk" | "portal";
  language: () => string;
  unreachable: () => string;
}): Call<C> => {
  const call = async (key: string, args: Loose = {}, options: Options = {}): Promise<unknown> => {
    const [method = "GET", path = "/"] = key.split(" ");
    const headers: Record<string, string> = {
      "channeldesk-app": about.app,
      "accept-language": about.language(),
      ...(args.body === undefined ? {} : { "content-type": "application/json" }),
      ...(options.idempotencyKey ? { "idempotency-key": options.idempotencyKey } : {}),
    };
    const response = await fetch(addressOf(path, args), {
      method,
      headers,
      credentials: "same-origin",
      ...(args.body === undefined ? {} : { body: JSON.stringify(args.body) }),
      signal: limited(options.signal),
    }).catch((cause: unknown) => {
      if (options.signal?.aborted) throw cause;
      throw new Problem(0, "network", about.unreachable());
    });
    if (response.ok) return contentOf(response);
    throw await problemOf(response, about.unreachable());
  };
  return call as Call<C>;
};

const contentOf = (response: Response): Promise<unknown> | undefined => {
  if (response.status === 204) return undefined;
  const json = response.headers.get("content-type")?.includes("json");
  return json ? response.json() : response.blob();
};

/** Ends at the limit, or with the caller's own signal; `AbortSignal.any` is missing from WebViews a few years old. */
const limited = (own: AbortSignal | undefined): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), LIMIT);
  if (own?.aborted) controller.abort();
  own?.addEventListener("abort", () => controller.abort());
  return controller.signal;
};

/** The address of a path with its parameters and query filled in. */
export const addressOf = (path: string, { params, query }: Loose): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== "") search.append(name, String(each));
  // Not `search.size`: WebViews a few years old do not know it.
  const asked = search.toString();
  return `/api/v1${filled}${asked && `?${asked}`}`;
};

type ProblemJson = {
  code?: string;
  detail?: string;
  requestId?: string;
  fields?: { field: string; code: string; message: string }[];
};

const problemOf = async (response: Response, otherwise: string): Promise<Problem> => {
  const said = (await response.json().catch(() => ({}))) as ProblemJson;
  const faults = said.fields ?? [];
  return new Problem(
    response.status,
    said.code ?? "fault",
    said.detail ?? otherwise,
    Object.fromEntries(faults.map(({ field, message }) => [field, message])),
    said.requestId,
    faults.filter(({ code }) => code === "input.required").map(({ field }) => field),
  );
};
