import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import compress from "@fastify/compress";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import type { Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { openLog } from "../../lib/log.ts";
import { mount, requireMay } from "../../lib/mount.ts";
import { answerErrors } from "../../lib/problems.ts";
import { Refusal } from "../../lib/refusal.ts";
import { openVault } from "../../lib/secrets.ts";
import { changeSetting, loadSettings, setting } from "../../settings/index.ts";
import { fileRoutes, mountFiles } from "../index.ts";

/** 李经理 sends files, 钱工 works at another partner, 小林 at the desk; 刘新 has not said yet who he is. */
export const people = {
  li: "0193a000-0000-7000-8000-000000000001",
  qian: "0193a000-0000-7000-8000-000000000002",
  xiaolin: "0193a000-0000-7000-8000-000000000003",
  newcomer: "0193a000-0000-7000-8000-000000000004",
} as const;

export type FilesHouse = {
  db: Db;
  house: House;
  /** Two web processes on one database and one storage. */
  urls: [string, string];
  app: FastifyInstance;
  /** What 小林 may see of other people's; the tickets say so in the whole house. */
  shown: Set<string>;
  /** Everything the storage holds on the disk. */
  kept(): Promise<string[]>;
  set(part: { scanner?: string; uploadMegabytes?: number }): Promise<void>;
};

/** This room with its database, its storage and two servers; who is asking is said by a header. */
export const openFilesHouse = async (filesUrl?: string): Promise<FilesHouse> => {
  const { db, url: databaseUrl } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "channeldesk-files-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const shown = new Set<string>();
  const secretKey = "the secret key of the tests, 32 characters or more";
  const config = {
    host: "127.0.0.1",
    port: 0,
    publicUrl: "http://desk.example",
    dataDir: folder,
    databaseUrl,
    filesUrl: filesUrl ?? pathToFileURL(join(folder, "files")).href,
    secretKey,
    logLevel: "silent",
    process: "all",
    trustedProxies: ["loopback"],
  } as const;

  const open = async () => {
    const app = Fastify({ bodyLimit: 1 << 20 });
    const house: House = { db, config, vault: openVault(secretKey), log: openLog(config) };
    await loadSettings(house);
    await app.register(compress, { global: true, threshold: 1024 });
    requireMay(app);
    answerErrors(app);
    const maySee = async (_db: Db, { id }: { id: string }, fileId: string) =>
      id === people.xiaolin && shown.has(fileId);
    const admit: Parameters<typeof mountFiles>[2]["admit"] = async ({ headers }) => {
      const id = headers["x-person"];
      if (!id) throw new Refusal(401, "sign-in.needed");
      const kind = id === people.xiaolin ? "staff" : "contact";
      return { id, kind, permissions: new Set(id === people.newcomer ? [] : ["tickets.create"]) };
    };
    mount(app, house, { admit, limit: () => 1000 }, [fileRoutes(maySee)]);
    mountFiles(app, house, { admit, maySee });
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    afterAll(() => app.close());
    return { app, house, url };
  };
  const [one, other] = [await open(), await open()];
  return {
    db,
    house: one.house,
    urls: [one.url, other.url],
    app: one.app,
    shown,
    async kept() {
      const entries = await readdir(join(folder, "files"), {
        recursive: true,
        withFileTypes: true,
      });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    async set(part) {
      const security = { ...setting(one.house, "security"), ...part };
      await changeSetting(one.house, { id: null }, "security", security);
      await loadSettings(other.house);
    },
  };
};

/** A port on which nobody listens. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
