import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from "react";
import type { KeyOf, Language } from "../lib/text.ts";
import type desk from "../texts/zh-CN/desk.json";
import type people from "../texts/zh-CN/desk-people.json";
import type settings from "../texts/zh-CN/desk-settings.json";
import type tickets from "../texts/zh-CN/desk-tickets.json";
import type trains from "../texts/zh-CN/desk-trains.json";
import type { Say, Texts } from "./language.ts";

/** Every sentence a screen of the desk may ask for. */
export type Key = KeyOf<
  typeof desk & typeof tickets & typeof people & typeof settings & typeof trains
>;

const Spoken = createContext<Texts<Key> | null>(null);

export function TextsProvider({ texts, children }: { texts: Texts<Key>; children: ReactNode }) {
  return <Spoken value={texts}>{children}</Spoken>;
}

export function useTexts(): Texts<Key> {
  const texts = use(Spoken);
  if (!texts) throw new Error("no TextsProvider above");
  return texts;
}

export function useLanguage(): Language {
  const texts = useTexts();
  return useSyncExternalStore(texts.onChange, texts.language);
}

/** `t("composer.send")`: a new function after each change of language, so that memoised parts are drawn again. */
export function useT(): Say<Key> {
  const { t } = useTexts();
  const language = useLanguage();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the language is why the function changes
  return useCallback<Say<Key>>((key, values) => t(key, values), [t, language]);
}
