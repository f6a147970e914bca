// How wide letters are is known to the browser only; what is reckoned here is a little more than any font takes, so
// that a picture can be laid out, and tried, without one.

const ems: readonly [RegExp, number][] = [
  [/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/, 1],
  [/[mwMW%…—]/, 0.9],
  [/[A-Z]/, 0.7],
  [/[iljtfrI1.,:;'|!() -]/, 0.36],
];
const OTHERS = 0.58;

export const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, letter) => sum + (ems.find(([kind]) => kind.test(letter))?.[1] ?? OTHERS) * size,
    0,
  );

/** Chinese breaks anywhere but before a closing mark, everything else between words. */
const pieces = (text: string): string[] =>
  text.match(
    /[\u2e80-\u9fff\uf900-\ufaff][\uff00-\uffef\u3001\u3002”）]*|[^\s\u2e80-\u9fff]+\s*|./gu,
  ) ?? [];

export const wrapped = (text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
};
