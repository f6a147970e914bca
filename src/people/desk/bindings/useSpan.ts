import { useLanguage } from "../../../ui/texts.tsx";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest unit: "3小时", "2 days". */
export const useSpan = (): ((milliseconds: number) => string) => {
  const language = useLanguage();
  return (milliseconds) => {
    const length = Math.abs(milliseconds);
    const [unit, size] =
      length >= 2 * DAY
        ? (["day", DAY] as const)
        : length >= HOUR
          ? (["hour", HOUR] as const)
          : (["minute", MINUTE] as const);
    const count = Math.max(1, Math.floor(length / size));
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
      count,
    );
  };
};
