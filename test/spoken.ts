import { vi } from "vitest";
import type { Language } from "../src/lib/text.ts";

type Spoken = { texts: { ready: Promise<void>; speak: (language: Language) => Promise<void> } };

/**
 * The sentences of a page, in this language, whoever asked for them before: the files of a run share them.
 * Call it before anything that imports them.
 */
export const spokenIn = async (language: Language, load: () => Promise<Spoken>): Promise<void> => {
  // They set the language of the page as soon as they are there.
  vi.stubGlobal("document", { documentElement: {} });
  try {
    const { texts } = await load();
    await texts.ready;
    await texts.speak(language);
  } finally {
    vi.unstubAllGlobals();
  }
};
