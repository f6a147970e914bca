import { readFile } from "node:fs/promises";
import { z } from "zod";
import {
  businessTimeOf,
  knownYears,
  trainFor,
  usualHours,
  usualRule,
  workdaysOf,
  type Overlay,
  type Year,
} from "../calendar/index.ts";
import { dayAfter, isDay, type Day } from "../lib/day.ts";
import { instantOf, wallAt } from "../lib/zone.ts";
import { BadUse, readOptions, type Verb } from "./verb.ts";

const zone = usualRule.zone;

export const verb: Verb = {
  usage: "train --reported ISO [--config FILE] | due --start ISO --minutes N",
  does: "answers by which train a bug is fixed, or when business minutes have passed",
  async run([what = "", ...args]) {
    if (what === "train") return train(args);
    if (what === "due") return due(args);
    throw new BadUse("say train or due");
  },
};

const train = async (args: string[]) => {
  const { reported, config } = readOptions(args, ["reported"], ["config"]);
  const { years, overlay, ...rule } = config ? await readRules(config) : noRules;
  const workdays = workdaysOf({ ...knownYears, ...years }, overlay);
  const found = trainFor(workdays, { ...usualRule, ...rule }, readInstant(reported));
  return {
    fixDate: found.run,
    nominal: found.nominal,
    cutoff: wallText(found.cutoff),
    provisional: found.provisional,
    kind: found.run === found.nominal ? "regular" : "moved",
  };
};

const due = (args: string[]) => {
  const { start, minutes } = readOptions(args, ["start", "minutes"]);
  if (!/^\d{1,7}$/.test(minutes)) throw new BadUse("--minutes is a whole number");
  const time = businessTimeOf(workdaysOf(knownYears), usualHours, zone);
  return { due: wallText(time.add(readInstant(start), Number(minutes))) };
};

const day = z.custom<Day>((text) => typeof text === "string" && isDay(text), "not a day");
const Rules = z.strictObject({
  N: z.int().min(0).max(20).optional(),
  policy: z.enum(["postpone", "previous", "skip"]).optional(),
  min_gap: z.int().min(0).max(10).optional(),
  makeup: z.boolean().optional(),
  overlay: z.record(day, z.enum(["off", "work"])).optional(),
  years: z
    .record(
      z.string().regex(/^\d{4}$/),
      z.object({
        off: z.array(day),
        makeup: z.array(day).default([]),
        provisional: z.boolean().default(false),
      }),
    )
    .default({}),
});
const noRules = { years: {}, overlay: new Map() as Overlay };

const readRules = async (file: string) => {
  const content = await readFile(file, "utf8").catch((error: Error) => {
    throw new BadUse(error.message);
  });
  const { success, data, error } = Rules.safeParse(jsonOf(file, content));
  if (!success)
    throw new BadUse(
      error.issues.map((each) => `${each.path.join(".")}: ${each.message}`).join("; "),
    );
  const { N, policy, min_gap, makeup, overlay = {}, years } = data;
  return {
    ...(N !== undefined && { lead: N }),
    ...(policy && { policy }),
    ...(min_gap !== undefined && { minGap: min_gap }),
    ...(makeup !== undefined && { makeupWeekends: makeup }),
    overlay: new Map(Object.entries(overlay) as [Day, "off" | "work"][]),
    years: Object.fromEntries(Object.entries(years).map(([year, given]) => [year, yearOf(given)])),
  };
};

const jsonOf = (file: string, content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    throw new BadUse(`${file} is not JSON`);
  }
};

type Given = { off: Day[]; makeup: Day[]; provisional: boolean };
const yearOf = ({ off, makeup, provisional }: Given): Year => ({
  holidays: [
    ...off.map((each) => ({ name: unnamed, from: each, to: each })),
    ...makeup.map((each) => ({ name: unnamed, from: each, to: dayAfter(each, -1), work: [each] })),
  ],
  ...(provisional && { provisional }),
});
const unnamed = { zh: "", en: "" };

/** `2026-03-09T11:30:00+08:00`; without an offset it is the wall clock of the desk. */
const readInstant = (text: string): number => {
  const [, date = "", clock = "00:00", seconds = "00"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  if (isDay(date)) {
    const [hours, minutes] = clock.split(":").map(Number) as [number, number];
    return instantOf(
      { day: date, time: ((hours * 60 + minutes) * 60 + Number(seconds)) * 1000 },
      zone,
    );
  }
  const instant = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(instant))
    throw new BadUse(`${text} is not a time like 2026-03-09T11:30:00+08:00`);
  return instant;
};

/** The wall clock with its offset, which is also an instant for whoever reads it. */
const wallText = (instant: number): string => {
  const { day, time } = wallAt(instant, zone);
  const offset = Math.round((Date.parse(day) + time - instant) / 60_000);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const sign = offset < 0 ? "-" : "+";
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day}T${new Date(time).toISOString().slice(11, 19)}${sign}${two(hours)}:${two(minutes)}`;
};
