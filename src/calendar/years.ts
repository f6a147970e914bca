import type { Day } from "../lib/day.ts";

/** A holiday of one year as the State Council gives notice of it: days off, and weekend days worked in return. */
export type Holiday = {
  name: { zh: string; en: string };
  from: Day;
  to: Day;
  work?: readonly Day[];
};

/** One year of days off. Without an official notice it is provisional: the law's days only, and said to be so. */
export type Year = { holidays: readonly Holiday[]; notice?: string; provisional?: true };

export const names = {
  newYear: { zh: "元旦", en: "New Year" },
  spring: { zh: "春节", en: "Spring Festival" },
  qingming: { zh: "清明节", en: "Qingming Festival" },
  labour: { zh: "劳动节", en: "Labour Day" },
  dragonBoat: { zh: "端午节", en: "Dragon Boat Festival" },
  midAutumn: { zh: "中秋节", en: "Mid-Autumn Festival" },
  national: { zh: "国庆节", en: "National Day" },
  nationalMidAutumn: { zh: "国庆节、中秋节", en: "National Day and Mid-Autumn Festival" },
} as const;

/** A holiday by its Chinese name, which may join two; one we do not know is called the same in both languages. */
export const namedHoliday = (zh: string): Holiday["name"] => {
  const parts = zh.split(/[、和与]/).map(englishOf);
  return { zh, en: parts.every((part) => part !== undefined) ? parts.join(" and ") : zh };
};

const englishOf = (zh: string): string | undefined =>
  Object.values(names).find((each) => each.zh === zh || each.zh === `${zh}节`)?.en;

/**
 * What is known without importing anything (calendar.md §1.2). The years up to 2026 are the State Council's notices;
 * 2027 is what the law gives, weekend days made up, until its notice is imported.
 */
export const knownYears: Readonly<Record<number, Year>> = {
  2024: {
    notice: "https://www.gov.cn/zhengce/content/202310/content_6911527.htm",
    holidays: [
      { name: names.newYear, from: "2024-01-01", to: "2024-01-01" },
      {
        name: names.spring,
        from: "2024-02-10",
        to: "2024-02-17",
        work: ["2024-02-04", "2024-02-18"],
      },
      { name: names.qingming, from: "2024-04-04", to: "2024-04-06", work: ["2024-04-07"] },
      {
        name: names.labour,
        from: "2024-05-01",
        to: "2024-05-05",
        work: ["2024-04-28", "2024-05-11"],
      },
      { name: names.dragonBoat, from: "2024-06-10", to: "2024-06-10" },
      { name: names.midAutumn, from: "2024-09-15", to: "2024-09-17", work: ["2024-09-14"] },
      {
        name: names.national,
        from: "2024-10-01",
        to: "2024-10-07",
        work: ["2024-09-29", "2024-10-12"],
      },
    ],
  },
  2025: {
    notice: "https://www.gov.cn/zhengce/content/202411/content_6986382.htm",
    holidays: [
      { name: names.newYear, from: "2025-01-01", to: "2025-01-01" },
      {
        name: names.spring,
        from: "2025-01-28",
        to: "2025-02-04",
        work: ["2025-01-26", "2025-02-08"],
      },
      { name: names.qingming, from: "2025-04-04", to: "2025-04-06" },
      { name: names.labour, from: "2025-05-01", to: "2025-05-05", work: ["2025-04-27"] },
      { name: names.dragonBoat, from: "2025-05-31", to: "2025-06-02" },
      {
        name: names.nationalMidAutumn,
        from: "2025-10-01",
        to: "2025-10-08",
        work: ["2025-09-28", "2025-10-11"],
      },
    ],
  },
  2026: {
    notice: "https://www.gov.cn/zhengce/content/202511/content_7047090.htm",
    holidays: [
      { name: names.newYear, from: "2026-01-01", to: "2026-01-03", work: ["2026-01-04"] },
      {
        name: names.spring,
        from: "2026-02-15",
        to: "2026-02-23",
        work: ["2026-02-14", "2026-02-28"],
      },
      { name: names.qingming, from: "2026-04-04", to: "2026-04-06" },
      { name: names.labour, from: "2026-05-01", to: "2026-05-05", work: ["2026-05-09"] },
      { name: names.dragonBoat, from: "2026-06-19", to: "2026-06-21" },
      { name: names.midAutumn, from: "2026-09-25", to: "2026-09-27" },
      {
        name: names.national,
        from: "2026-10-01",
        to: "2026-10-07",
        work: ["2026-09-20", "2026-10-10"],
      },
    ],
  },
  2027: {
    provisional: true,
    holidays: [
      { name: names.newYear, from: "2027-01-01", to: "2027-01-01" },
      { name: names.spring, from: "2027-02-05", to: "2027-02-10" },
      { name: names.qingming, from: "2027-04-05", to: "2027-04-05" },
      { name: names.labour, from: "2027-05-01", to: "2027-05-04" },
      { name: names.dragonBoat, from: "2027-06-09", to: "2027-06-09" },
      { name: names.midAutumn, from: "2027-09-15", to: "2027-09-15" },
      { name: names.national, from: "2027-10-01", to: "2027-10-05" },
    ],
  },
};
