import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import dues from "./due.cases.json" with { type: "json" };
import type { casesHere, hoursHere } from "./testing/answers.ts";
import trains from "./train.cases.json" with { type: "json" };

type Answers = { cases: ReturnType<typeof casesHere>; hours: ReturnType<typeof hoursHere> };

const zones = ["UTC", "America/New_York", "Asia/Shanghai"];
const said = new Map<string, Answers>();

/** What a machine answers whose clock is set to another zone: a process of its own, as it is read once. */
const ask = async (TZ: string): Promise<void> => {
  const all = `import { casesHere, hoursHere } from "./src/calendar/testing/answers.ts";
    console.log(JSON.stringify({
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, cases: casesHere(), hours: hoursHere(),
    }));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", all],
    { env: { PATH: process.env["PATH"], TZ } },
  );
  const { zone, ...answers } = JSON.parse(stdout) as Answers & { zone: string };
  expect(zone).toBe(TZ);
  said.set(TZ, answers);
};

beforeAll(async () => {
  await Promise.all(zones.map(ask));
}, 60_000);

// calendar.md §3 to §5, property 7
describe.each(zones)("on a machine set to %s", (zone) => {
  test.each(trains.map((each) => [each.id, each.why, each] as const))(
    "%s: %s",
    (id, _why, { fix, nominal, cutoff, kind, minutes }) => {
      expect(said.get(zone)?.cases.trains.find((each) => each.id === id)).toEqual({
        id,
        fix,
        nominal,
        cutoff,
        kind,
        minutes,
      });
    },
  );

  test.each(dues.map((each) => [each.id, each.why, each] as const))(
    "%s: %s",
    (id, _why, { due }) => {
      expect(said.get(zone)?.cases.dues.find((each) => each.id === id)).toEqual({ id, due });
    },
  );

  test("every fifth hour of three years holds to the rules, and is answered as elsewhere", () => {
    const { tried, broken, digest } = said.get(zone)!.hours;
    expect(tried).toBe(5112);
    expect(broken).toEqual([]);
    expect(digest).toBe(said.get("Asia/Shanghai")!.hours.digest);
  });
});
