import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Contract, Endpoint, Key, Parsed } from "./contract.ts";
import type { Db } from "./db.ts";
import type { House } from "./house.ts";
import type { Language } from "./text.ts";

/** The room that knows people says here what an actor is (`people/actor.ts`). */
// eslint-disable-next-line typescript/no-empty-interface -- filled by declaration merging
export interface Register {}
type Actor = Register extends { actor: infer A } ? A : unknown;
type Visitor = Register extends { visitor: infer V } ? V : unknown;

/** What a handler is given: checked input, who is asking, and the house. `db` may already be a transaction. */
export type Asked<E extends Endpoint = Endpoint> = Parsed<E> & {
  db: Db;
  house: House;
  actor: E["may"] extends "public" ? Actor | Visitor : Actor;
  language: Language;
  request: FastifyRequest;
  reply: FastifyReply;
};
type Answer<E> = E extends { reply: infer R extends z.ZodType }
  ? z.input<R>
  : E extends { file: string }
    ? Readable
    : void;
export type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<Answer<E>> | Answer<E>;
export type Handlers<C extends Contract> = { [K in keyof C & Key]: Handler<C[K]> };

/** One room's endpoints with what answers them. */
export type Routes = { contract: Contract; handlers: Record<string, (asked: never) => unknown> };

export const routes = <C extends Contract>(contract: C, handlers: Handlers<C>): Routes => ({
  contract,
  handlers,
});
