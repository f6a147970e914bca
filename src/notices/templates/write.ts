import type { House } from "../../lib/house.ts";
import { say, type Language } from "../../lib/text.ts";
import type { Level } from "../../people/index.ts";
import { setting } from "../../settings/index.ts";
import type { Happened } from "../happened.ts";
import { blanks, type BlankName } from "./blanks.ts";
import { templates, type TemplateName } from "./templates.ts";
import { blanksIn, originalOf, tellsOfProject, textsOf, type Texts, type Words } from "./texts.ts";

/** Whoever is verified reads facts about projects; an address that is only copied does not (R13). */
export type Reader = { language: Language; level: Level | "copied" };
const verified: ReadonlySet<Reader["level"]> = new Set(["T2", "T3"]);

/** A template filled for one reader. */
export const written = async (
  house: House,
  name: TemplateName,
  what: Happened,
  reader: Reader,
): Promise<Words> => {
  const { lacking } = templates[name];
  if (lacking && (await blanks[lacking.blank].fill(house, what, reader.language)) === "")
    return written(house, lacking.write as TemplateName, what, reader);
  const texts = await textsOf(house.db, name);
  return filled(house, await fitFor(house, name, texts, reader), what, reader.language);
};

/** What a reader may be told: a text with facts about a project refuses whoever is not verified (R13). */
export const fitFor = async (
  house: House,
  name: TemplateName,
  texts: Texts,
  { level, language }: Reader,
): Promise<Words> => {
  if (verified.has(level) || !tellsOfProject(texts)) return texts[language];
  // The product's own words where they tell nothing: a receipt stays a receipt, and what was said to him is said.
  const original = originalOf(name);
  if (!tellsOfProject(original)) return original[language];
  const must: readonly BlankName[] = templates[name].must;
  const plain = must.includes("text") ? "ticket.answered" : "neutral";
  const now = await textsOf(house.db, plain);
  return (tellsOfProject(now) ? originalOf(plain) : now)[language];
};

export const filled = async (
  house: House,
  { subject, text }: Words,
  what: Happened,
  language: Language,
): Promise<Words> => {
  const values: Record<string, string> = { vendor: setting(house, "vendor").name };
  for (const name of blanksIn({ subject, text }))
    values[name] = await blanks[name].fill(house, what, language);
  // A header has one line, whatever fills it; a blank that stayed empty leaves no hole.
  return {
    subject: say({ subject }, "subject", values).replace(/\s+/g, " ").trim(),
    text: say({ text }, "text", values)
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  };
};
