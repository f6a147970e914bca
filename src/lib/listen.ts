import type { FastifyInstance } from "fastify";
import { CannotStart } from "./cannot-start.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./log.ts";
import { within } from "./stopping.ts";

export const listen = async (
  server: FastifyInstance,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<void> => {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    const noAddress = `HOST must be an address of this machine, and ${host} is not.`;
    const words: Record<string, string> = {
      EADDRINUSE: `PORT ${port} on ${host} is taken by another program; choose another PORT.`,
      EACCES: `This process may not listen on PORT ${port}; choose one above 1023.`,
      EADDRNOTAVAIL: noAddress,
      ENOTFOUND: noAddress,
    };
    const sentence =
      cause instanceof Error && "code" in cause ? words[String(cause.code)] : undefined;
    throw sentence ? new CannotStart(sentence, { cause }) : cause;
  }
};

/** Takes no new requests, lets open ones finish, and cuts those that take longer than `limit`. */
export const close = async (
  server: FastifyInstance,
  log: Logger,
  limit = 10_000,
): Promise<void> => {
  const closed = server.close();
  // A browser keeps its connection after the answer; one that has nothing open any more need not be waited for.
  const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
  if (!(await within(limit, closed))) {
    log.warn(`some requests were still open after ${limit / 1000} seconds`);
    server.server.closeAllConnections();
    await closed;
  }
  clearInterval(sweep);
};
