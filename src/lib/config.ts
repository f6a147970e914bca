import { access, constants, mkdir } from "node:fs/promises";
import { isIP, isIPv6 } from "node:net";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { CannotStart } from "./cannot-start.ts";
import { keptKey } from "./secret-key.ts";

/** What each variable may be. The words end the sentence "PORT must be …". */
const environment = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "a host name or an address to listen on")
    .default("127.0.0.1"),
  PORT: whole("a port from 1 to 65535", 1, 65_535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "an address such as https://support.example.com, without a path")
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z
    .string()
    .default("./data")
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      "an address that begins with postgres://, such as postgres://user:password@host/database",
    )
    .optional(),
  FILES_URL: z
    .string()
    .refine(isStore, "an absolute folder, or s3://bucket?endpoint=https://…")
    .transform((text) => (isAbsolute(text) ? pathToFileURL(text).href : text))
    .optional(),
  SECRET_KEY: z.string().min(32, "at least 32 characters, the same ones at every start").optional(),
  LOG_LEVEL: oneOf("trace", "debug", "info", "warn", "error", "fatal", "silent").default("info"),
  PROCESS: oneOf("all", "web", "worker").default("all"),
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .transform((text) => text.split(",").map((part) => part.trim()))
    .refine(
      (parts) => parts.every(isNetwork),
      "addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8, or loopback",
    ),
  ADMIN_EMAIL: z.email("an email address").optional(),
  ADMIN_PASSWORD: z.string().optional(),
  SETTINGS_FILE: z
    .string()
    .regex(/\.(json|ya?ml)$/, "a file that ends in .json, .yaml or .yml")
    .transform((path) => resolve(path))
    .optional(),
});

export type Config = {
  host: string;
  port: number;
  /** Where people reach us, without a slash at the end. */
  publicUrl: string;
  dataDir: string;
  databaseUrl: string;
  /** `file:///…` or `s3://bucket?endpoint=…`. */
  filesUrl: string;
  secretKey: string;
  logLevel: z.output<typeof environment>["LOG_LEVEL"];
  process: z.output<typeof environment>["PROCESS"];
  /** Web servers and load balancers whose word on who calls is believed. */
  trustedProxies: readonly string[];
  /** The first administrator, when nobody is there to fill in the wizard. */
  admin?: { email: string; password: string };
  settingsFile?: string;
};

/** What the environment says; without a `databaseUrl` the embedded PostgreSQL is meant. */
export type Given = Omit<Config, "databaseUrl"> & Partial<Pick<Config, "databaseUrl">>;

/** Reads the environment, and makes the data folder and the secret key if this is the first time. */
export const readConfig = async (env: NodeJS.ProcessEnv = process.env): Promise<Given> => {
  const given = check(env);
  const { HOST, PORT, DATA_DIR, DATABASE_URL, SETTINGS_FILE } = given;
  await makeFolder(DATA_DIR);
  if (SETTINGS_FILE) await mustBeReadable(SETTINGS_FILE);
  return {
    host: HOST,
    port: PORT,
    publicUrl: given.PUBLIC_URL ?? `http://${isIPv6(HOST) ? `[${HOST}]` : HOST}:${PORT}`,
    dataDir: DATA_DIR,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    filesUrl: given.FILES_URL ?? pathToFileURL(join(DATA_DIR, "files")).href,
    secretKey: given.SECRET_KEY ?? (await keptKey(DATA_DIR)),
    logLevel: given.LOG_LEVEL,
    process: given.PROCESS,
    trustedProxies: given.TRUSTED_PROXIES,
    ...firstAdministrator(given),
    ...(SETTINGS_FILE && { settingsFile: SETTINGS_FILE }),
  };
};

type Environment = z.output<typeof environment>;
const secret = new Set<PropertyKey>(["SECRET_KEY", "ADMIN_PASSWORD", "DATABASE_URL"]);

const check = (env: NodeJS.ProcessEnv): Environment => {
  // Compose files hand over an empty text for what is not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const { data, error } = environment.safeParse(set);
  if (data) return data;
  const { path, message } = error.issues[0]!;
  const name = String(path[0]);
  throw new CannotStart(
    `${name} must be ${message}${secret.has(name) ? "" : `, and is "${set[name]}"`}.`,
  );
};

const firstAdministrator = ({
  ADMIN_EMAIL,
  ADMIN_PASSWORD,
}: Environment): Pick<Config, "admin"> => {
  if (ADMIN_EMAIL && ADMIN_PASSWORD)
    return { admin: { email: ADMIN_EMAIL, password: ADMIN_PASSWORD } };
  if (ADMIN_EMAIL || ADMIN_PASSWORD)
    throw new CannotStart(
      "ADMIN_EMAIL and ADMIN_PASSWORD must be set together, or neither of them.",
    );
  return {};
};

const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(
      `DATA_DIR must be a folder this process may write to, and ${path} is not.`,
      {
        cause,
      },
    );
  }
};

const mustBeReadable = (path: string): Promise<void> =>
  access(path, constants.R_OK).catch((cause: unknown) => {
    throw new CannotStart(
      `SETTINGS_FILE must be a file this process may read, and ${path} is not.`,
      {
        cause,
      },
    );
  });

function whole(words: string, from: number, to: number) {
  return z
    .string()
    .regex(/^\d+$/, words)
    .transform(Number)
    .refine((n) => n >= from && n <= to, words);
}

function oneOf<const Words extends [string, ...string[]]>(...words: Words) {
  return z.enum(words, `one of ${words.join(", ")}`);
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text);
}

function isStore(text: string): boolean {
  return isAbsolute(text) || /^(s3:\/\/[^/?]+|file:\/\/\/)/.test(text);
}

function isNetwork(text: string): boolean {
  if (text === "loopback") return true;
  const [address = "", bits = "", ...more] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || more.length > 0) return false;
  return !text.includes("/") || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}
