import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { verb as settings } from "./settings.ts";
import { verb as user } from "./user.ts";
import { BadUse, type Verb } from "./verb.ts";

const { url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "channeldesk-cli-"));
afterAll(() => rm(folder, { recursive: true }));

// oxlint-disable-next-line no-explicit-any -- what came back is looked into by the test
type Ended = { code: number; answer: any; words: string };
const channeldesk = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const env = {
      PATH: process.env["PATH"],
      DATABASE_URL: url,
      DATA_DIR: folder,
      PUBLIC_URL: "https://desk.example",
    };
    execFile(process.execPath, ["src/cli.ts", ...args], { env }, (error, stdout, stderr) =>
      done({
        code: Number(error?.code ?? 0),
        answer: stdout ? JSON.parse(stdout) : undefined,
        words: stderr,
      }),
    );
  });

test("settings go out into a file, and come back changed by hand", async () => {
  const file = join(folder, "settings.yaml");
  expect(await channeldesk("settings", "export", file)).toMatchObject({
    code: 0,
    answer: { file, variables: [] },
  });
  const content = await readFile(file, "utf8");
  await writeFile(file, content.replace("name: Channeldesk", "name: 星图软件"));
  const changes = [{ path: "vendor.name", from: "Channeldesk", to: "星图软件" }];
  const checked = await channeldesk("settings", "import", file, "--check");
  expect(checked.answer).toEqual({ applied: false, changes });
  const imported = await channeldesk("settings", "import", file);
  expect(imported).toMatchObject({ code: 0, answer: { applied: true, changes } });
  expect(imported.words).toContain('vendor.name: "Channeldesk" → "星图软件"');

  await writeFile(file, "vendor: { name: '' }");
  const refused = await channeldesk("settings", "import", file);
  expect([refused.code, refused.answer]).toEqual([1, undefined]);
  expect(refused.words).toMatch(/^The settings file was not applied: vendor\.name/);
}, 120_000);

test("a colleague is added from the command line and gets a link", async () => {
  const add = ["user", "add", "--email", "Ops@Vendor.example", "--name", "运维"];
  const added = await channeldesk(...add, "--roles", "sysadmin,secadmin");
  expect(added.answer).toMatchObject({
    email: "ops@vendor.example",
    roles: ["sysadmin", "secadmin"],
    link: expect.stringMatching(/^https:\/\/desk\.example\/desk\/password\/[\w-]{43}$/),
  });
  expect(await channeldesk(...add)).toMatchObject({
    code: 1,
    words: expect.stringContaining("in use already"),
  });
  const link = await channeldesk("user", "link", "--email", "ops@vendor.example");
  expect(link.answer.link).not.toBe(added.answer.link);
}, 120_000);

test.each([
  [user, ["add", "--name", "x"], "--email takes an email address"],
  [user, ["add", "--email", "a@b.example"], "--name is missing"],
  [user, ["add", "--email", "a@b.example", "--name", "x", "--roles", "root"], "no role root"],
  [user, ["remove", "--email", "a@b.example"], "add or link"],
  [settings, ["export", "settings.txt"], "FILE ends in"],
  [settings, ["push", "settings.json"], "export or import"],
] as [Verb, string[], string][])("%j %j is not understood", async (verb, args, words) => {
  const ended = Promise.resolve(args).then((args) => verb.run(args));
  await expect(ended).rejects.toThrow(words);
  await expect(ended).rejects.toBeInstanceOf(BadUse);
});
