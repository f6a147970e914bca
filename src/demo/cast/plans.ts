import type { Lengths } from "../../flows/index.ts";

type PlanLine = { aroundTheClock: boolean; lengths: Lengths; types: Record<string, Lengths> };

const minutes = (n: number) => ({ minutes: n });
const hours = (n: number) => minutes(n * 60);
const days = (n: number) => ({ days: n });

/** Every contract has it that names no other. Who complains is answered the same morning. */
export const standard: PlanLine = {
  aroundTheClock: false,
  lengths: {},
  types: { complaint: { FR: { S3: hours(2), S4: hours(4) } } },
};

/** Where production must not stand still; by the name that contracts give it. */
export const plans: Record<string, PlanLine> = {
  "高级 7×24": {
    aroundTheClock: true,
    lengths: {
      FR: { S1: minutes(15), S2: hours(1), S3: hours(2), S4: hours(4) },
      NU: { S1: hours(1), S2: hours(4), S3: days(1), S4: days(3) },
      RS: { S1: hours(4), S2: days(1), S3: days(3), S4: days(5) },
    },
    types: { usage: { FR: { S4: hours(2) } } },
  },
};
