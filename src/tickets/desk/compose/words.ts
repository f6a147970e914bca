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

/** The words speak of an attachment, and there is none. */
export const promisesFile = ({ text }: Words): boolean =>
  /附件|见附|附上|截图见|attach(ed|ment|ing)|enclosed/i.test(text);
