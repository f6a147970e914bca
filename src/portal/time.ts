import { language, t } from "./texts.ts";

/** The vendor works in Shanghai; a customer abroad reads the same hours in every promise. */
const ZONE = "Asia/Shanghai";
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (options: Intl.DateTimeFormatOptions) => {
  const name = language() + JSON.stringify(options);
  let found = formats.get(name);
  if (!found)
    formats.set(
      name,
      (found = new Intl.DateTimeFormat(language(), {
        timeZone: ZONE,
        hourCycle: "h23",
        ...options,
      })),
    );
  return found;
};

const clock = (at: Date) => format({ hour: "2-digit", minute: "2-digit" }).format(at);
/** Days since 1970 in Shanghai, which has had one offset since 1991. */
const dayOf = (at: Date | number) => Math.floor((+at + 8 * 3_600_000) / DAY);
const yearOf = (at: Date | number) => format({ year: "numeric" }).format(at);

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
export const day = (iso: string): string => format({ dateStyle: "medium" }).format(new Date(iso));

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

const units = ["B", "KB", "MB", "GB"];
/** "3.2 MB" */
export const fileSize = (bytes: number): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
};
