const LONGEST = 300;
const MOST_LINES = 200;
const MOST = 8;

const name = /(?:^|[\s:(.])([A-Za-z_$][\w$]{0,80}(?:Exception|Error|Throwable|Warning))\b(.*)/;
/** ORA-00942, SQLSTATE 42S02, ERR_CONNECTION_REFUSED, 0x80070005; not what is called so as well, like UTF-8. */
const code =
  /\b(?!ISO-|GB-|DEF-)(?:[A-Z]{2,8}-\d{3,6}|SQLSTATE[ =[]+[0-9A-Z]{5}|ERR_[A-Z_]{3,40}|0x[0-9A-Fa-f]{6,8})\b/g;

/** So many faults have them that they say something only with what stands behind. */
const everyday =
  /^(Null(Pointer|Reference)|Runtime|Servlet|IO|SQL|Io|IllegalState|IllegalArgument|IndexOutOfBounds|ArrayIndexOutOfBounds|ClassCast|Invocation\w*|UndeclaredThrowable|Bean\w*|Completion|Execution|NestedServlet|System|Unhandled|Internal|Server|Network|Unknown|Type|Reference|Range|Syntax|Key|Value|Attribute|Name|Index|Import|OS)?(Exception|Error|Throwable|Warning)$/;

/**
 * What is looked for in the reports of known issues: the codes in a text, and its errors with their messages, as
 * patterns of LIKE in small letters. Numbers differ from one occurrence to the next; those of a code do not.
 */
export const errorsIn = (text: string): string[] => {
  const found = text
    .split(/\r?\n/, MOST_LINES)
    .map((line) => line.slice(0, LONGEST).trim())
    .flatMap((line) => [...line.matchAll(code).map(([code]) => patternOf(code)), ...errorOf(line)]);
  return [...new Set(found)].slice(0, MOST);
};

const errorOf = (line: string): string[] => {
  const [, error = "", behind = ""] = name.exec(line) ?? [];
  if (!error) return [];
  const message = /^:\s*(\S.*)$/.exec(behind)?.[1] ?? "";
  if (/\p{L}{3}/u.test(message)) return [patternOf(`${error}: ${message}`).replaceAll(/\d+/g, "%")];
  return everyday.test(error) ? [] : [patternOf(error)];
};

const patternOf = (words: string): string =>
  `%${words.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The lines of a text that are short enough to be what somebody says of a fault, or what the screen said. */
export const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/, MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line.length >= 4 && line.length <= 80)
    .slice(0, MOST);
