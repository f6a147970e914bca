import { calendarOf } from "../../calendar/index.ts";
import { dayAfter, type Day } from "../../lib/day.ts";
import { system } from "../../people/index.ts";
import { findTicket } from "../../tickets/index.ts";
import { known, type Stage } from "./stage.ts";
import { dayFrom } from "./time.ts";

/**
 * The answers of a move, `date=@train+7; reason=…`. A day is given from the moment at which it is said, `@+2`, or from
 * the train that the request is promised for, `@train`.
 */
export const answersIn = async (
  stage: Stage,
  number: number,
  { text, at }: { text: string; at: number },
): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {};
  for (const part of text.split(/;\s*(?=\w+=)/)) {
    const [, name, value = ""] = /^(\w+)=(.*)$/s.exec(part.trim()) ?? [];
    const [, train, days = "0"] = /^@(train)?([+-]\d+)?$/.exec(value) ?? [];
    if (!name) continue;
    if (name === "developer") answers[name] = known(stage.people, value);
    else if (!value.startsWith("@") || name === "defect") answers[name] = value;
    else if (train) answers[name] = dayAfter(await trainOf(stage, number, at), Number(days));
    else answers[name] = dayFrom(at, Number(days));
  }
  return answers;
};

/** Words in which `{date}` stands for the day that the request is promised for. */
export const withDate = async (
  stage: Stage,
  number: number,
  { text, at }: { text: string; at: number },
): Promise<string> =>
  text.includes("{date}")
    ? text.replaceAll("{date}", spoken.format(Date.parse(await trainOf(stage, number, at))))
    : text;

const spoken = new Intl.DateTimeFormat("zh-CN", {
  month: "long",
  day: "numeric",
  weekday: "short",
  timeZone: "UTC",
});

const trainOf = async ({ db, house }: Stage, number: number, at: number): Promise<Day> => {
  const { facts } = await findTicket(db, system, number);
  return (facts["date"] as Day | undefined) ?? calendarOf(house).trainFor(at).run;
};
