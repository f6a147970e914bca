import type { Length } from "../../flows/index.ts";

/** `{count} 分钟`, `2 h`: what a length is called here. */
type Words = (
  key: "plans.minutes" | "plans.hours" | "plans.days",
  count: { count: number },
) => string;

export const writeLength = (length: Length | undefined, t: Words): string => {
  if (!length) return "";
  if ("days" in length) return t("plans.days", { count: length.days });
  const { minutes } = length;
  return minutes % 60 === 0
    ? t("plans.hours", { count: minutes / 60 })
    : t("plans.minutes", { count: minutes });
};

const units = [
  [/^(m|min|minutes?|分|分钟)$/i, (n: number): Length => ({ minutes: n })],
  [
    /^(h|hours?|时|小时|个小时|工作小时)$/i,
    (n: number): Length => ({ minutes: Math.round(n * 60) }),
  ],
  [
    /^(d|days?|business days?|working days?|天|日|个?工作日)$/i,
    (n: number): Length => ({ days: n }),
  ],
] as const;

/** Undefined for nothing; null for what is no length: half a day, or a number without a unit. */
export const readLength = (typed: string): Length | undefined | null => {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return undefined;
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*(.*)$/.exec(text) ?? [];
  const made = units.find(([words]) => words.test(unit))?.[1](Number(number));
  if (!made) return null;
  const [n = 0] = Object.values(made);
  return Number.isInteger(n) && n > 0 ? made : null;
};
