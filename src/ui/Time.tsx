import { createContext, use, useSyncExternalStore } from "react";
import { useLanguage } from "./texts.tsx";
import { ago, dateTime, day, fileSize, moment, type Setting } from "./time.ts";
import { Tooltip } from "./Tooltip.tsx";

/** The zone of the house, from its settings. */
export const Zone = createContext("Asia/Shanghai");

type Props = {
  at: string;
  as?: "ago" | "date-time" | "day";
  /** For long lists: the exact moment as a plain title, which costs nothing to draw. */
  light?: boolean;
  className?: string;
};

export const useTimeSetting = (): Setting => ({ language: useLanguage(), zone: use(Zone) });

/** When, as people say it; the exact moment when pointed at. */
export function Time({ at, as = "ago", light, className }: Props) {
  const setting = useTimeSetting();
  const now = useNow();
  const words =
    as === "ago" ? ago(at, now, setting) : as === "day" ? day(at, setting) : dateTime(at, setting);
  const exact = /T/.test(at) ? moment(at, setting) : undefined;
  const time = (
    <time dateTime={at} title={light ? exact : undefined} className={className}>
      {words}
    </time>
  );
  return exact && !light ? <Tooltip text={exact}>{time}</Tooltip> : time;
}

export const FileSize = ({ bytes }: { bytes: number }) => fileSize(bytes, useLanguage());

const HALF_MINUTE = 30_000;
const minuteNow = () => Math.floor(Date.now() / HALF_MINUTE) * HALF_MINUTE;

/** The present, to the half minute; what shows it follows. */
export const useNow = (): number => useSyncExternalStore(everyHalfMinute, minuteNow);

// One clock for all times on the screen.
const watchers = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;
const everyHalfMinute = (tick: () => void) => {
  watchers.add(tick);
  clock ??= setInterval(() => watchers.forEach((watcher) => watcher()), HALF_MINUTE);
  return () => {
    watchers.delete(tick);
    if (watchers.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
};
