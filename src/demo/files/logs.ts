const start = Date.now() - 10 * 86_400_000;
const clock = (i: number) =>
  new Date(start + i * 7_300).toISOString().replace("T", " ").slice(0, 23);

/** A log of a Java server with something wrong in the middle. */
export const logOf = (lines: number, wrong: readonly string[]): string =>
  Array.from({ length: lines }, (_, i) =>
    i === Math.floor(lines / 2)
      ? wrong
          .map((text, n) =>
            n === 0 ? `${clock(i)} ERROR [http-nio-8080-exec-7] ${text}` : `\t${text}`,
          )
          .join("\n")
      : `${clock(i)} INFO  [http-nio-8080-exec-${1 + (i % 8)}] c.s.report.engine.Executor - report /sales/daily-${i % 12}.scr finished in ${180 + ((i * 53) % 900)} ms`,
  ).join("\n");

export const tableOf = (
  head: string,
  rows: number,
  cells: (i: number) => readonly unknown[],
): string =>
  `\uFEFF${[head, ...Array.from({ length: rows }, (_, i) => cells(i).join(","))].join("\n")}\n`;
