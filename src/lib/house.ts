import type { Logger } from "./log.ts";
import type { Config } from "./config.ts";
import type { Db } from "./db.ts";
import type { Vault } from "./secrets.ts";

/** What every room of the house can lean on. */
export type House = {
  db: Db;
  config: Config;
  vault: Vault;
  log: Logger;
  /** The demonstration: everybody in it is invented, and what would be sent can be seen on the screen. */
  demo?: boolean;
};
