import type { Language } from "../lib/text.ts";

/** The same in both languages. */
export type Text = { zh: string; en: string };

export const say = (zh: string, en: string): Text => ({ zh, en });

export const inLanguage = ({ zh, en }: Text, language: Language): string =>
  language === "en" ? en : zh;
