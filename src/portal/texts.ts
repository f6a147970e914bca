import type { KeyOf } from "../lib/text.ts";
import type zh from "../texts/zh-CN/portal.json";
import { createTexts } from "../ui/language.ts";

/** Every sentence a page of the portal may ask for. */
export type Key = KeyOf<typeof zh>;

export const texts = createTexts<Key>({
  "zh-CN": () => import("./texts/zh-CN.ts"),
  en: () => import("./texts/en.ts"),
});

/** A sentence in the reader's language. The whole app is drawn anew when the language changes, so no hook is needed. */
export const { t, language } = texts;
