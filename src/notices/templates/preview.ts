import type { House } from "../../lib/house.ts";
import { say, type Language } from "../../lib/text.ts";
import { inLanguage } from "../../flows/index.ts";
import { mailText, setting } from "../../settings/index.ts";
import { blanks } from "./blanks.ts";
import type { TemplateName } from "./templates.ts";
import { blanksIn, tellsOfProject, type Texts, type Words } from "./texts.ts";
import { fitFor } from "./write.ts";

/** With invented things in the blanks. */
export const sampled = ({ subject, text }: Words, language: Language, vendor = ""): Words => {
  const values: Record<string, string> = { vendor };
  for (const name of blanksIn({ subject, text }))
    values[name] = inLanguage(blanks[name].sample, language);
  return { subject: say({ subject }, "subject", values), text: say({ text }, "text", values) };
};

const letterOf = (house: House, words: Words, language: Language): Words => {
  const said = (key: string) => mailText(house, language, key, { name: sampleName[language] });
  const { subject, text } = sampled(words, language, setting(house, "vendor").name);
  return { subject, text: [said("greeting"), text, said("closing")].join("\n\n") };
};
const sampleName: Record<Language, string> = { "zh-CN": "李女士", en: "Ms Li" };

/** How a text comes out in both languages, and what becomes of it for someone who is not verified (R13). */
export const previewOf = async (house: House, name: TemplateName, texts: Texts) => {
  const both = async (level: "T1" | "T2") => {
    const of = async (language: Language) =>
      letterOf(house, await fitFor(house, name, texts, { level, language }), language);
    return { "zh-CN": await of("zh-CN"), en: await of("en") };
  };
  return {
    ...(await both("T2")),
    unverified: tellsOfProject(texts) ? await both("T1") : null,
  };
};
