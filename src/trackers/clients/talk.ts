import type { z } from "zod";
import { callOut, type Answer, type Call } from "../../lib/outgoing.ts";
import { Trouble, troubleIn, troubleOnTheWay } from "./trouble.ts";

type Ask = {
  method?: Call["method"];
  query?: Record<string, string | number>;
  body?: object;
  headers?: Record<string, string>;
};
/** What was said, in the form it was hoped for, with where the list goes on. */
export type Said<T> = { body: T; headers: Answer["headers"] };
/** Asks one tracker; throws a `Trouble` for everything but the answer. */
export type Talk = <S extends z.ZodType>(
  shape: S,
  path: string,
  ask?: Ask,
) => Promise<Said<z.output<S>>>;

const MOST_STEPS = 3;

type Way = {
  inside: boolean;
  headers: Record<string, string>;
  /** What a tracker may say back, and nobody else is to read. */
  secrets: readonly string[];
};

/** The way to one tracker: JSON over HTTP below one address, and nowhere else. */
export const talkTo = (base: string, { inside, headers, secrets }: Way): Talk => {
  const root = base.replace(/\/+$/, "");
  return async (shape, path, { method = "GET", query = {}, body, headers: more } = {}) => {
    const url = new URL(`${root}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const said = arriving(url, {
      method,
      inside,
      headers: {
        accept: "application/json",
        "user-agent": "Channeldesk",
        ...headers,
        ...more,
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    try {
      const answer = await said;
      if (answer.status < 200 || answer.status > 299) throw troubleIn(answer);
      return { body: parsed(shape, answer), headers: answer.headers };
    } catch (error) {
      throw error instanceof Trouble ? error.without(secrets) : error;
    }
  };
};

/** Follows what was moved, but never to another machine: the token is for this one. */
const arriving = async (url: URL, call: Call, steps = 0): Promise<Answer> => {
  const answer = await callOut(url, call).catch((error: unknown) => {
    throw troubleOnTheWay(error);
  });
  const { status, headers } = answer;
  if (status < 300 || status > 399 || status === 304) return answer;
  const keeps = status === 307 || status === 308;
  const next = headers.location && URL.parse(headers.location, url);
  if (!next || next.origin !== url.origin || steps === MOST_STEPS)
    throw new Trouble("moved", next ? next.origin : "");
  // A page to sign in is where a POST goes on as a GET.
  if (call.method !== "GET" && !keeps) throw new Trouble("moved", next.href);
  return arriving(next, call, steps + 1);
};

// What was said instead is no cause to be kept: it may hold the token.
const parsed = <S extends z.ZodType>(shape: S, { text, headers }: Answer): z.output<S> => {
  const { data, error } = shape.safeParse(jsonOf(text, headers["content-type"]));
  if (error) throw new Trouble("not-api", error.issues[0]?.path.join("."));
  return data;
};

const jsonOf = (text: string, type = ""): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("not-api", type);
  }
};
