import { pino, type Logger } from "pino";
import { PinoPretty } from "pino-pretty";
import type { Config } from "./config.ts";

export type { Logger } from "pino";

/** One line of JSON for each thing that happened; for a person at a terminal, a readable one. */
export const openLog = (
  { logLevel }: Pick<Config, "logLevel">,
  to: "stdout" | "stderr" = "stdout",
): Logger =>
  pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["req.headers.cookie", "req.headers.authorization"],
    },
    process[to].isTTY
      ? PinoPretty({ translateTime: "SYS:HH:MM:ss", sync: true, destination: process[to].fd })
      : pino.destination(process[to].fd),
  );
