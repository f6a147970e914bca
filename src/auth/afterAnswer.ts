import { finished } from "node:stream";
import type { FastifyReply } from "fastify";
import type { House } from "../lib/house.ts";

/**
 * Does something once the answer is out: the change is committed by then, and how long the work takes, or whether
 * there is any, cannot be read from how long the answer took.
 */
export const afterAnswer = (
  house: House,
  reply: FastifyReply,
  what: string,
  work: () => Promise<void>,
): void => {
  finished(reply.raw, () => {
    work().catch((error: unknown) =>
      house.log.error({ err: error }, `after an answer, ${what} failed`),
    );
  });
};
