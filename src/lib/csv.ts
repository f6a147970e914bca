/** The mark in front makes Excel read a file as UTF-8. */
export const csvMark = "\uFEFF";

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

// A cell that begins like a formula would run when the file is opened; the apostrophe keeps it text.
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
