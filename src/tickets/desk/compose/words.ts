/** What is being written: its text, and its HTML where it has any format. */
export type Words = { text: string; html: string | null; mentions: string[] };
export const nothing: Words = { text: "", html: null, mentions: [] };

export const isEmpty = ({ text, html }: Words): boolean =>
  text.trim() === "" && !html?.includes("<img");

/** The editor's HTML, if more than plain paragraphs came of it. */
export const formatted = (html: string): string | null =>
  /<(?!\/?(p|br)\b)/.test(html) ? html : null;

/** Plain text for the editor to begin with. */
export const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`)
    .join("");

/** Words with what was typed after them before they were at hand. */
export const followedBy = (words: Words, more: string): Words => {
  if (more === "") return words;
  if (words.html === null) return { ...words, text: words.text + more };
  return { ...words, text: `${words.text}\n${more}`, html: words.html + paragraphs(more) };
};

/** The words say that a file comes along; speaking of the customer's own attachment is no promise. */
export const promisesFile = ({ text }: Words): boolean =>
  /见附|附上|随信附|附件(为|是)|(发|传|放)[^，。\n]{0,8}附件|附件[^，。\n]{0,6}查收|\b(attached (is|are|please)|(see|find) (the )?attach|i have attached|i've attached|enclosed)/i.test(
    text,
  );
