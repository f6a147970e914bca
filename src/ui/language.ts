import { languages, preferredLanguage, say, type Language, type Values } from "../lib/text.ts";
import { recall, remember } from "./memory.ts";

export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** The sentences of one app in the language its reader chose; knows no framework. */
export type Texts<Key extends string> = {
  t: Say<Key>;
  language: () => Language;
  /** Loads the other language first, so that nothing is drawn half translated. */
  speak: (language: Language) => Promise<void>;
  /** Calls back after every change of language; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  ready: Promise<void>;
};

type Loaded = { messages: Record<string, string> };

export const createTexts = <Key extends string>(
  load: Record<Language, () => Promise<Loaded>>,
): Texts<Key> => {
  const listeners = new Set<() => void>();
  let language = chosenLanguage();
  let messages: Record<string, string> = {};

  const speak = async (wished: Language) => {
    ({ messages } = await load[wished]());
    language = wished;
    document.documentElement.lang = wished;
    for (const listener of listeners) listener();
  };

  return {
    t: (key, values) => say(messages, key, values),
    language: () => language,
    speak: (wished) => {
      remember("language", wished);
      return speak(wished);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: speak(language),
  };
};

/** What was chosen before, else what the browser asks for. */
const chosenLanguage = (): Language => {
  const chosen = recall("language");
  return (
    languages.find((language) => language === chosen) ?? preferredLanguage(navigator.languages)
  );
};
