/** The same in both languages. */
export type Text = { zh: string; en: string };

export const say = (zh: string, en: string): Text => ({ zh, en });
