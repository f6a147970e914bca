import { dayInWords, type Language } from "../lib/text.ts";
import { defectName, defectNumberIn } from "../flows/index.ts";

type Facts = Readonly<Record<string, string>>;

/** What was answered, as it is said to people: a day with its weekday and whether it is certain, a defect by its name. */
export const spoken = (facts: Facts, language: Language): Facts => {
  const { date, provisional, defect } = facts;
  return {
    ...facts,
    ...(date && { date: dayInWords(date, language, Boolean(provisional)) }),
    ...(defect && { defect: defectInWords(defect) }),
  };
};

const defectInWords = (typed: string): string => {
  const number = defectNumberIn(typed);
  return number === undefined ? typed : defectName(number);
};
