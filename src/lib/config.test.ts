import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const folder = await mkdtemp(join(tmpdir(), "config-"));
afterAll(() => rm(folder, { recursive: true }));
const read = (env: Record<string, string>) => readConfig({ DATA_DIR: folder, ...env });

test("nothing needs to be set", async () => {
  expect(await read({ HOST: "", PUBLIC_URL: "" })).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://127.0.0.1:3000",
    filesUrl: `file://${folder}/files`,
    logLevel: "info",
    process: "all",
    trustedProxies: ["loopback"],
  });
});

test("the secret key is made once and kept for this account alone", async () => {
  const [first, second] = await Promise.all([read({}), read({})]);
  expect(first.secretKey).toBe(second.secretKey);
  expect((await read({})).secretKey).toBe(first.secretKey);
  expect(first.secretKey.length).toBeGreaterThan(40);
  expect((await stat(join(folder, "secret-key"))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, "secret-key"), "utf8")).toContain(first.secretKey);
});

test("web servers before it are named by address or network", async () => {
  expect(await read({ TRUSTED_PROXIES: "loopback, 10.1.0.0/16,fd00::/8" })).toMatchObject({
    trustedProxies: ["loopback", "10.1.0.0/16", "fd00::/8"],
  });
});

test("an address is used as it is meant", async () => {
  expect(await read({ PUBLIC_URL: "https://desk.example.com/" })).toMatchObject({
    publicUrl: "https://desk.example.com",
  });
  expect(await read({ HOST: "::1", PORT: "80" })).toMatchObject({ publicUrl: "http://[::1]:80" });
  expect(await read({ FILES_URL: "s3://desk?endpoint=http://127.0.0.1:9000" })).toMatchObject({
    filesUrl: "s3://desk?endpoint=http://127.0.0.1:9000",
  });
});

test.each([
  [{ PORT: "http" }, 'PORT must be a port from 1 to 65535, and is "http".'],
  [{ PORT: "70000" }, 'PORT must be a port from 1 to 65535, and is "70000".'],
  ...["10.0.0.0/33", "10.0.0.0/0", "everyone", "10.0.0.1,", "1.2.3.4/8/8"].map(
    (value): [Record<string, string>, string] => [
      { TRUSTED_PROXIES: value },
      `TRUSTED_PROXIES must be addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8, or loopback, and is "${value}".`,
    ],
  ),
  [{ PROCESS: "api" }, 'PROCESS must be one of all, web, worker, and is "api".'],
  [
    { LOG_LEVEL: "loud" },
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, and is "loud".',
  ],
  [
    { PUBLIC_URL: "desk.example.com" },
    'PUBLIC_URL must be an address such as https://support.example.com, without a path, and is "desk.example.com".',
  ],
  [
    { DATABASE_URL: "mysql://root:secret@db" },
    "DATABASE_URL must be an address that begins with postgres://, such as postgres://user:password@host/database.",
  ],
  [
    { SECRET_KEY: "short" },
    "SECRET_KEY must be at least 32 characters, the same ones at every start.",
  ],
  [
    { FILES_URL: "files" },
    'FILES_URL must be an absolute folder, or s3://bucket?endpoint=https://…, and is "files".',
  ],
  [{ ADMIN_EMAIL: "admin" }, 'ADMIN_EMAIL must be an email address, and is "admin".'],
  [
    { ADMIN_EMAIL: "admin@example.com" },
    "ADMIN_EMAIL and ADMIN_PASSWORD must be set together, or neither of them.",
  ],
  [
    { SETTINGS_FILE: "/nowhere/desk.yaml" },
    "SETTINGS_FILE must be a file this process may read, and /nowhere/desk.yaml is not.",
  ],
  [
    { DATA_DIR: "/etc/passwd/desk" },
    "DATA_DIR must be a folder this process may write to, and /etc/passwd/desk is not.",
  ],
])("%o stops the start in one sentence", async (env, sentence) => {
  await expect(read(env)).rejects.toThrow(sentence);
});
