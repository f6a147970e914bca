import type { FastifyBaseLogger } from "fastify";
import type { Config } from "./config.ts";
import type { Db } from "./db.ts";
import type { Vault } from "./secrets.ts";

/** What every room of the house can lean on. */
export type House = {
  db: Db;
  config: Config;
  vault: Vault;
  log: FastifyBaseLogger;
};
