import type { Language } from "../../lib/text.ts";
import en from "../../texts/en/policy.json" with { type: "json" };
import zh from "../../texts/zh-CN/policy.json" with { type: "json" };
import type { Purpose } from "./schema.ts";

const texts = { "zh-CN": zh, en };

/** Another version asks everybody again; both languages carry the same one. */
export const policyVersion: string = zh.version;

/** What is done with personal data, as people read it before they agree. */
export const policyOf = (language: Language) => {
  const { title, paragraphs, purposes } = texts[language];
  const ticks: { purpose: Purpose; text: string; required: boolean }[] = [
    { purpose: "support", text: purposes.support, required: true },
    { purpose: "partner_view", text: purposes.partner_view, required: false },
  ];
  return { version: policyVersion, title, paragraphs, purposes: ticks };
};
