import en from "../../texts/en/mail.json" with { type: "json" };
import zh from "../../texts/zh-CN/mail.json" with { type: "json" };
import { maybe, sql, type Db } from "../../lib/db.ts";
import type { Language, Messages } from "../../lib/text.ts";
import { blanks, isBlank, type BlankName } from "./blanks.ts";
import type { TemplateName } from "./templates.ts";

export type Words = { subject: string; text: string };
export type Texts = Record<Language, Words>;

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

/** A text as the product has it. */
export const originalOf = (name: TemplateName): Texts => {
  const words = (language: Language): Words => ({
    subject: sentences[language][`${name}.subject`] ?? name,
    text: sentences[language][`${name}.text`] ?? "",
  });
  return { "zh-CN": words("zh-CN"), en: words("en") };
};

/** A text as it is written now. */
export const textsOf = async (db: Db, name: TemplateName): Promise<Texts> => {
  const newest = await maybe<{ texts: Texts | null }>(
    db,
    sql`select texts from template_versions where template = ${name} order by version desc limit 1`,
  );
  return newest?.texts ?? originalOf(name);
};

/** The names in braces, as they are written. */
export const bracesIn = ({ subject, text }: Words): string[] => [
  ...new Set([...`${subject}\n${text}`.matchAll(/\{([^{}\s]*)\}/g)].map(([, name = ""]) => name)),
];

export const blanksIn = (words: Words): BlankName[] => bracesIn(words).filter(isBlank);

/** Whether it tells facts about a project (R13). */
export const tellsOfProject = (texts: Texts): boolean =>
  [texts["zh-CN"], texts.en].some((words) => blanksIn(words).some((name) => blanks[name].project));
