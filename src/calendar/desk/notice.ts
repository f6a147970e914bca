type Holiday = { name: string; from: string; to: string; work: string[] };
type Read =
  | { holidays: Holiday[]; file?: undefined; wrong?: undefined }
  | { file: object; holidays?: undefined; wrong?: undefined }
  | { wrong: number; holidays?: undefined; file?: undefined };

/**
 * What was pasted of a notice: the JSON of a holiday-cn file, or a holiday a line, as `国庆节 2026-10-01 2026-10-07 上班
 * 2026-09-20 2026-10-10`. Answers the number of the first line that is neither.
 */
export const readNotice = (text: string): Read => {
  if (text.trim().startsWith("{")) {
    try {
      return { file: JSON.parse(text) as object };
    } catch {
      return { wrong: 1 };
    }
  }
  const holidays: Holiday[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [said = "", worked = ""] = line.split(/上班|work/i);
    const [from, to = from] = daysIn(said);
    const name = said.slice(0, said.search(DAY)).replace(/[\s:：,，]+$/, "");
    if (!from || !to || name.trim() === "") return { wrong: i + 1 };
    holidays.push({ name: name.trim(), from, to, work: daysIn(worked) });
  }
  return { holidays };
};

const DAY = /\d{4}-\d\d-\d\d/;
const daysIn = (text: string): string[] => text.match(new RegExp(DAY, "g")) ?? [];
