import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../test/database.ts";
import { launch } from "../test/program.ts";
import { ask } from "../test/server.ts";

const { url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "cli-"));
afterAll(() => rm(folder, { recursive: true }));

const channeldesk = async (args: string[], env: Record<string, string> = {}) => {
  const { ended } = launch(["bin/channeldesk.mjs", ...args], {
    DATA_DIR: folder,
    DATABASE_URL: url,
    ...env,
  });
  const { code, out, err } = await ended;
  return { code, answer: out ? (JSON.parse(out) as unknown) : undefined, words: err };
};

test("a word that does not exist is answered with those that do", async () => {
  const { code, answer, words } = await channeldesk(["fly"]);
  expect({ code, answer }).toEqual({ code: 2, answer: undefined });
  expect(words).toContain("there is no fly");
  expect(words).toContain("channeldesk backup FILE");
});

test("a word used wrongly is answered with its use", async () => {
  const { code, words } = await channeldesk(["backup"]);
  expect(code).toBe(2);
  expect(words).toContain("channeldesk: this takes FILE");
});

test("the doctor finds an installation well, and says what ails one that is not", async () => {
  expect(await channeldesk(["doctor"])).toMatchObject({ code: 0, answer: { ok: true } });
  const ill = await channeldesk(["doctor"], { PORT: "none" });
  expect(ill).toMatchObject({ code: 1, answer: { ok: false } });
  expect(ill.words).toContain(
    'FAIL  environment: PORT must be a port from 1 to 65535, and is "none".',
  );
});

test("the doctor counts what should happen by the clock and fails", async () => {
  await ask(url, "alter table ticket_timers disable trigger all");
  await ask(
    url,
    `insert into ticket_timers (ticket_id, name, due_at, tries)
     values ('01990000-0000-7000-8000-000000000001', 'warn:FR:75', now(), 3)`,
  );
  const { answer } = await channeldesk(["doctor"]);
  expect((answer as { checks: object[] }).checks).toContainEqual(
    expect.objectContaining({ name: "timers", warn: true, detail: expect.stringContaining("1 ") }),
  );
  await ask(url, "delete from ticket_timers; alter table ticket_timers enable trigger all");
});

test.each([
  ["zh-CN", "2 封邮件最终发送失败", "1 封邮件已交给邮件服务器，但没有收到结果"],
  ["en", "2 letters of the last 7 days failed for good", "1 letter was given to the mail server"],
])("the doctor counts the letters that nobody got: %s", async (language, failed, handed) => {
  const vendor = JSON.stringify({ language });
  await ask(url, `insert into settings (key, value) values ('vendor', '${vendor}')`);
  await ask(
    url,
    `insert into letters (cause, address, kind, name, outcome, at) values
      ('1.1', 'li@huaxin.example', 'answer', 'x', 'failed', now() - interval '1 day'),
      ('1.2', 'li@huaxin.example', 'answer', 'x', 'failed', now() - interval '6 days'),
      ('1.3', 'li@huaxin.example', 'answer', 'x', 'failed', now() - interval '8 days'),
      ('1.4', 'li@huaxin.example', 'answer', 'x', 'handed', now() - interval '1 hour'),
      ('1.5', 'li@huaxin.example', 'answer', 'x', 'handed', now()),
      ('1.6', 'li@huaxin.example', 'answer', 'x', 'sent', now() - interval '1 hour')`,
  );
  const { code, words } = await channeldesk(["doctor"]);
  await ask(url, "delete from letters");
  await ask(url, "delete from settings where key = 'vendor'");
  expect(code).toBe(0);
  const line = words.split("\n").find((each) => each.includes("letters:"));
  expect(line).toContain("WARN");
  expect(line).toContain(failed);
  expect(line).toContain(handed);
});

test("what backup writes, restore reads on another machine", async () => {
  const id = "01990000-0000-7000-8000-000000000001";
  await ask(url, `insert into settings (key, value) values ('note', '"华信"')`);
  await ask(
    url,
    `insert into files (id, name, size, received, state, type, sha256, key, owner_id)
     values ('${id}', 'log.zip', 4, 4, 'ready', 'application/zip', 'x', 'ab/cd/abcd', '${id}')`,
  );
  await keep(join(folder, "files/ab/cd"), "abcd", "logs");
  const file = join(folder, "desk.backup");
  const made = await channeldesk(["backup", file]);
  expect(made).toMatchObject({ code: 0, answer: { file, files: 1, missing: [] } });

  const elsewhere = await mkdtemp(join(folder, "elsewhere-"));
  const env = { DATABASE_URL: await emptyDatabase(), DATA_DIR: elsewhere };
  expect(await channeldesk(["restore", file], env)).toMatchObject({
    code: 0,
    answer: { files: 1 },
  });
  expect(await ask(env.DATABASE_URL, "select value from settings where key = 'note'")).toEqual([
    { value: "华信" },
  ]);
  expect(await readdir(join(elsewhere, "files/ab/cd"))).toEqual(["abcd"]);
  const again = await channeldesk(["restore", file], env);
  expect(again.code).toBe(1);
  expect(again.words).toContain("The database is not empty");
});

const keep = async (place: string, name: string, text: string): Promise<void> => {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, name), text);
};
