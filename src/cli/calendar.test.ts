import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import trains from "../calendar/train.cases.json" with { type: "json" };
import { verb } from "./calendar.ts";
import { BadUse } from "./verb.ts";

const folder = await mkdtemp(join(tmpdir(), "channeldesk-calendar-"));
afterAll(() => rm(folder, { recursive: true }));
const fileOf = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

test("every known case of the train is answered from the command line", async () => {
  for (const { id, verified, fix, nominal, cutoff, kind, config } of trains) {
    const more = config ? ["--config", await fileOf(`${id}.json`, config)] : [];
    const reported = `${verified.replace(" ", "T")}+08:00`;
    expect(
      { id, ...((await verb.run(["train", "--reported", reported, ...more])) as object) },
      id,
    ).toMatchObject({ fixDate: fix, nominal, cutoff: `${cutoff.replace(" ", "T")}+08:00`, kind });
  }
});

test("a year given in a file counts instead of the known one, and is provisional if it says so", async () => {
  const file = await fileOf("2027.json", {
    years: { 2027: { off: ["2027-01-08"], makeup: ["2027-01-09"], provisional: false } },
  });
  expect(await verb.run(["train", "--reported", "2027-01-05 10:00", "--config", file])).toEqual({
    fixDate: "2027-01-09",
    nominal: "2027-01-08",
    cutoff: "2027-01-06T18:00:00+08:00",
    provisional: false,
    kind: "moved",
  });
  expect(await verb.run(["train", "--reported", "2027-01-05 10:00"])).toMatchObject({
    fixDate: "2027-01-08",
    provisional: true,
  });
});

describe.each(["UTC", "America/New_York", "Asia/Shanghai"])("on a machine set to %s", (TZ) => {
  const channeldesk = (...args: string[]): Promise<unknown> =>
    new Promise((done, fail) => {
      const env = { PATH: process.env["PATH"], TZ };
      execFile(process.execPath, ["src/cli.ts", "calendar", ...args], { env }, (error, stdout) =>
        error ? fail(error) : done(JSON.parse(stdout)),
      );
    });

  test("the train and the due time are the same", async () => {
    const train = await channeldesk("train", "--reported", "2026-02-12T15:00:00+08:00");
    expect(train).toMatchObject({ fixDate: "2026-02-24", cutoff: "2026-02-13T18:00:00+08:00" });
    const due = await channeldesk("due", "--start", "2026-09-30 17:00:00", "--minutes", "120");
    expect(due).toEqual({ due: "2026-10-08T10:00:00+08:00" });
  });
});

test.each([
  ["nothing", []],
  ["no moment", ["train"]],
  ["a moment that is none", ["train", "--reported", "next week"]],
  ["a day that does not exist", ["train", "--reported", "2026-02-30"]],
  ["minutes that are none", ["due", "--start", "2026-03-09", "--minutes", "-5"]],
  ["an unknown option", ["due", "--start", "2026-03-09", "--minutes", "5", "--zone", "UTC"]],
  ["a file that is not there", ["train", "--reported", "2026-03-09", "--config", "/nowhere"]],
])("%s is bad use", async (_what, args) => {
  await expect(async () => verb.run(args)).rejects.toThrow(BadUse);
});

test.each([
  ["no JSON", "N: 2"],
  ["an unknown key", { holidays: [] }],
  ["a day that does not exist", { overlay: { "2026-02-30": "off" } }],
  ["an unknown policy", { policy: "sometimes" }],
])("rules with %s are bad use", async (_what, content) => {
  const file = await fileOf("bad.json", content);
  const args = ["train", "--reported", "2026-03-09", "--config", file];
  await expect(verb.run(args)).rejects.toThrow(BadUse);
});
