/** Message files: flat keys to sentences with `{name}` placeholders; English plurals by `_one`/`_other`. */
export type Messages = Record<string, string>;
export type Language = "zh-CN" | "en";
export const languages = ["zh-CN", "en"] as const satisfies readonly Language[];

export type Values = Record<string, string | number | null | undefined>;
/** A plural is asked for by its bare key: `files` for `files_one` and `files_other`. */
export type KeyOf<M> = keyof M extends infer K
  ? K extends `${infer Bare}_one` | `${infer Bare}_other`
    ? Bare
    : K & string
  : never;

/** The sentence of a key in one language; the key itself where no sentence exists, so that a gap shows. */
export const say = (messages: Messages, key: string, values: Values = {}): string => {
  const plural = values["count"] === 1 ? messages[`${key}_one`] : messages[`${key}_other`];
  const sentence = messages[key] ?? plural ?? messages[`${key}_other`] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? whole : String(value);
  });
};

/** The first language of ours in an Accept-Language header or a browser's list; Chinese where none is. */
export const preferredLanguage = (wished: string | readonly string[] | undefined): Language => {
  const list = typeof wished === "string" ? wished.split(",") : (wished ?? []);
  for (const entry of list) {
    const tag = entry.trim().toLowerCase();
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-CN";
};

/** Names one after another as the language puts them: 甲、乙、丙, or A, B, C. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction", style: "narrow" }).format(names);

/**
 * "2026-11-27（周五）": the day with its weekday, as one says when something comes, and that it may still move. Anything
 * else stays as it is.
 */
export const dayInWords = (day: string, language: Language, provisional = false): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(
    new Date(day),
  );
  return language === "en"
    ? `${weekday} ${day}${provisional ? " (provisional)" : ""}`
    : `${day}（${weekday}${provisional ? "，暂定" : ""}）`;
};

/** Those words that a text speaks of: somebody's skills in a request. */
export const spokenOf = (text: string, words: readonly string[]): string[] => {
  const about = text.toLowerCase();
  return words.filter((each) => {
    const word = each.toLowerCase();
    // "en" is a language, and part of many words.
    return /^[a-z\d]+$/.test(word)
      ? new RegExp(`(?<![a-z\\d])${word}(?![a-z\\d])`).test(about)
      : about.includes(word);
  });
};
