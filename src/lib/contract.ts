import type { z } from "zod";

/**
 * What the two sides promise each other, said once: the server checks by it, the browser's client is typed by it,
 * the API document is printed from it. The key is the method and the path.
 */
export type Endpoint = {
  summary: string;
  /** Who may call: "public", "signed-in", "staff", or the permission it takes. */
  may: string;
  /**
   * False where an Idempotency-Key keeps no answer: it shows a secret, or the call talks with the outside, for which no
   * transaction may wait.
   */
  kept?: false;
  /** Screens call it on their own; it does not keep a session from ending. */
  idle?: true;
  /** How often it may be called in a minute, by the security setting of this name; without it, as often as one likes. */
  limit?: "sign-in" | "code" | "search" | "submit";
  /** The most bytes a body may have, where the general limit is too small. */
  bodyLimit?: number;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  reply?: z.ZodType;
  /** The type of the file it answers with, where that is not JSON. */
  file?: string;
};
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Key = `${Method} /${string}`;
export type Contract = Record<Key, Endpoint>;

/** Only here so that the compiler sees each endpoint's own schemas. */
export const contract = <const C extends Contract>(endpoints: C): C => endpoints;

type In<S> = S extends z.ZodType ? z.input<S> : never;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type Part<Name extends string, S> = [In<S>] extends [never]
  ? unknown
  : Record<string, never> extends In<S>
    ? { [K in Name]?: In<S> }
    : { [K in Name]: In<S> };

/** What a caller hands over. */
export type Args<E> = (E extends { params: infer P } ? Part<"params", P> : unknown) &
  (E extends { query: infer Q } ? Part<"query", Q> : unknown) &
  (E extends { body: infer B } ? Part<"body", B> : unknown);
/** What a caller gets back. */
export type Reply<E> = E extends { reply: infer R }
  ? Out<R>
  : E extends { file: string }
    ? Blob
    : undefined;
/** What a handler is given, checked. */
export type Parsed<E> = {
  params: E extends { params: infer P } ? Out<P> : undefined;
  query: E extends { query: infer Q } ? Out<Q> : undefined;
  body: E extends { body: infer B } ? Out<B> : undefined;
};
