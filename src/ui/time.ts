import type { Language } from "../lib/text.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type Setting = { language: Language; zone: string };

/** As people say it: minutes for the last hour, the clock today, the day this year, the date before. */
export const ago = (at: string, now: number, { language, zone }: Setting): string => {
  const time = Date.parse(at);
  const passed = now - time;
  if (Math.abs(passed) < MINUTE / 2) return language === "zh-CN" ? "刚刚" : "just now";
  const relative = new Intl.RelativeTimeFormat(language, {
    numeric: "auto",
    style: language === "en" ? "short" : "long",
  });
  if (Math.abs(passed) < HOUR) return relative.format(-Math.round(passed / MINUTE), "minute");

  const days = dayNumber(time, zone) - dayNumber(now, zone);
  const clock = formatted(time, language, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: zone,
  });
  if (days === 0) return clock;
  if (days === -1 || days === 1) return `${relative.format(days, "day")} ${clock}`;
  const sameYear = yearOf(time, zone) === yearOf(now, zone);
  return sameYear
    ? formatted(time, language, { month: "short", day: "numeric", timeZone: zone })
    : day(at, { language, zone });
};

/** Until when something was to be done: the clock today, else with the day. */
export const untilWhen = (
  at: string,
  { language, zone }: Setting,
  now: number = Date.now(),
): string => {
  const time = Date.parse(at);
  return formatted(time, language, {
    ...(dayNumber(time, zone) !== dayNumber(now, zone) && { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: zone,
  });
};

/** "2026年11月25日 星期三 15:04", to the minute and with its zone. */
export const moment = (at: string, { language, zone }: Setting): string =>
  formatted(Date.parse(at), language, {
    dateStyle: "full",
    timeStyle: "short",
    hour12: false,
    timeZone: zone,
  });

export const dateTime = (at: string, { language, zone }: Setting): string =>
  formatted(Date.parse(at), language, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: zone,
  });

/** A day, from a moment or from "2026-11-25"; the latter is the same day in every zone. */
export const day = (at: string, { language, zone }: Setting): string =>
  formatted(Date.parse(at), language, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: /^\d{4}-\d\d-\d\d$/.test(at) ? "UTC" : zone,
  });

/** "12.4 MB": in the thousands that file managers count by. */
export const fileSize = (bytes: number, language: Language): string => {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = Math.min(
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
    units.length - 1,
  );
  const amount = bytes / 1024 ** step;
  return `${amount.toLocaleString(language, { maximumFractionDigits: step === 0 || amount >= 100 ? 0 : 1 })} ${units[step]}`;
};

// Making a formatter costs more than a hundred uses of it.
const formatters = new Map<string, Intl.DateTimeFormat>();
const formatted = (time: number, language: string, options: Intl.DateTimeFormatOptions): string => {
  const key = language + JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, formatter);
  return formatter.format(time);
};

const isoDay = (time: number, zone: string): string =>
  formatted(time, "sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone });
/** Days since 1970 on the calendars of that place. */
export const dayNumber = (time: number, zone: string): number =>
  Math.round(Date.parse(isoDay(time, zone)) / (24 * HOUR));
export const yearOf = (time: number, zone: string): string => isoDay(time, zone).slice(0, 4);
