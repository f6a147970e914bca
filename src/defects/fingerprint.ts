import { createHash } from "node:crypto";

const FRAMES = 6;
const LONGEST = 500;

/**
 * What two pasted stack traces of one fault have in common: the exception that caused it and where it was thrown, without
 * line numbers, messages and what a run names anew. Undefined where the text holds no trace.
 */
export const fingerprintOf = (text: string): string | undefined => {
  const cause = lastTrace(text);
  if (!cause) return undefined;
  const { exception, frames } = cause;
  return createHash("sha256")
    .update([exception, ...frames.slice(0, FRAMES)].join("\n"))
    .digest("hex")
    .slice(0, 32);
};

/** The stack traces and errors in a text, without what stands around them. */
export const traceIn = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line, i, lines) => {
      const start = line.slice(0, LONGEST);
      return (
        isOfTrace(start) ||
        isError(start) ||
        (exceptionIn(start) && frameIn((lines[i + 1] ?? "").slice(0, LONGEST)))
      );
    })
    .join("\n");

/** An error with its message, of a program, a database or a browser; or a frame of Python or a browser. */
const isError = (line: string): boolean =>
  /(?:^|[\s:])[\w$]+(?:Exception|Error|Throwable): *\S/.test(line) ||
  /(?:^|\s)[A-Z]{2,8}-\d{3,6}: *\S/.test(line) ||
  /^\s*(?:Traceback \(|File "[^"]+", line \d+|at .*https?:\/\/\S+:\d+)/.test(line);

const isOfTrace = (line: string): boolean =>
  frameIn(line) !== undefined || /^\s*\.\.\. \d+ (more|common)/.test(line);
const exceptionIn = (line: string): string | undefined =>
  /(?:^|[\s:])((?:[\w$]+\.)*[\w$]+(?:Exception|Error|Throwable))\b/.exec(line)?.[1];

type Trace = { exception: string; frames: string[] };

/** The innermost cause says what went wrong; what wraps it differs by where one stood. */
const lastTrace = (text: string): Trace | undefined => {
  const traces: Trace[] = [];
  let exception = "";
  let open: Trace | undefined;
  for (const whole of text.split(/\r?\n/)) {
    // No frame is longer; and nobody makes us search an endless line.
    const line = whole.slice(0, LONGEST);
    const frame = frameIn(line);
    if (frame) {
      if (!open) traces.push((open = { exception, frames: [] }));
      open.frames.push(frame);
      continue;
    }
    exception = exceptionIn(line) ?? exception;
    if (!isOfTrace(line)) open = undefined;
  }
  return traces.findLast(({ exception, frames }) => exception && frames.length > 0);
};

// `at app//com.star.Export$1.run(Export.java:7)`: without the module, and without what the compiler or a proxy named.
const frameIn = (line: string): string | undefined => {
  const method = /^\s*at\s+(?:[\w.@-]*\/)*([\w$.<>/]+)\([^)]*\)/.exec(line)?.[1];
  return method?.replaceAll(/\$\$[^.]*|\$\d+/g, "");
};
