import * as said from "../ui/time.ts";
import { language, t } from "./texts.ts";

let zone = "Asia/Shanghai";
/** Every time is said by the vendor's clock: a customer abroad reads the same hours in every promise. */
export const byClockOf = (timeZone: string): void => void (zone = timeZone);

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (options: Intl.DateTimeFormatOptions) => {
  const name = language() + zone + JSON.stringify(options);
  let found = formats.get(name);
  if (!found)
    formats.set(
      name,
      (found = new Intl.DateTimeFormat(language(), {
        timeZone: zone,
        hourCycle: "h23",
        ...options,
      })),
    );
  return found;
};

const clock = (at: Date) => format({ hour: "2-digit", minute: "2-digit" }).format(at);
const dayOf = (at: Date | number) => said.dayNumber(+at, zone);
const yearOf = (at: Date | number) => said.yearOf(+at, zone);

/** "3 分钟前", "今天 14:05", "昨天 09:20", "11月3日 16:00", "2025年11月3日". */
export const timeAgo = (iso: string, now = Date.now()): string => {
  const at = new Date(iso);
  const minutes = Math.floor((now - +at) / 60_000);
  if (minutes >= -1 && minutes < 1) return t("time.now");
  if (minutes >= 1 && minutes < 60) return t("time.minutes", { count: minutes });
  const days = dayOf(now) - dayOf(at);
  if (days === 0) return t("time.today", { time: clock(at) });
  if (days === 1) return t("time.yesterday", { time: clock(at) });
  if (yearOf(at) === yearOf(now))
    return format({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(
      at,
    );
  return day(iso);
};

/** A moment ahead or behind: "14:05" today, else with its day. */
export const moment = (iso: string, now = Date.now()): string => {
  const at = new Date(iso);
  if (dayOf(at) === dayOf(now)) return clock(at);
  return format({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(at);
};

/** "2026年11月3日" */
export const day = (iso: string): string => said.day(iso, { language: language(), zone });

/** "10月1日–10月7日": days without an hour. */
export const days = (from: string, to: string): string =>
  [...new Set([from, to])]
    // Noon of Greenwich is that day for nearly every clock.
    .map((day) => format({ month: "short", day: "numeric" }).format(new Date(`${day}T12:00Z`)))
    .join("–");

/** "今天", "昨天", "11月3日 星期二": heads a day of messages. */
export const dayHeading = (iso: string, now = Date.now()): string => {
  const days = dayOf(now) - dayOf(new Date(iso));
  if (days === 0) return t("time.today-alone");
  if (days === 1) return t("time.yesterday-alone");
  const year = yearOf(new Date(iso)) === yearOf(now) ? {} : { year: "numeric" as const };
  return format({ ...year, month: "short", day: "numeric", weekday: "short" }).format(
    new Date(iso),
  );
};

export const sameDay = (a: string, b: string): boolean => dayOf(new Date(a)) === dayOf(new Date(b));
export const clockTime = (iso: string): string => clock(new Date(iso));

/** With seconds and zone: for the tip of a short time. */
export const fullTime = (iso: string): string =>
  format({ dateStyle: "medium", timeStyle: "medium" }).format(new Date(iso));

/** "3.2 MB" */
export const fileSize = (bytes: number): string => said.fileSize(bytes, language());
