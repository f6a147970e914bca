import { createTexts } from "../ui/language.ts";
import type { Key } from "../ui/texts.tsx";

export const texts = createTexts<Key>({
  "zh-CN": () => import("./texts/zh-CN.ts"),
  en: () => import("./texts/en.ts"),
});
