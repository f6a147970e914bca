import { expect, test } from "vitest";
import { errorsIn } from "./errors.ts";

test.each([
  ["ORA-00942: 表或视图不存在", ["%ora-00942%"]],
  ["java.lang.NullPointerException", []],
  ["NullPointerException 是什么意思", []],
  ["SQLTimeoutException", ["%sqltimeoutexception%"]],
  [
    "10:01 ERROR java.lang.IllegalStateException: Export of 50000 rows failed",
    ["%illegalstateexception: export of % rows failed%"],
  ],
  [
    "Uncaught TypeError: Cannot read properties of undefined (reading 'rows')\n    at draw (https://a.example/app.js:1:77)",
    ["%typeerror: cannot read properties of undefined (reading 'rows')%"],
  ],
  [
    "Traceback (most recent call last):\n  File \"/opt/star/export.py\", line 12, in write\nKeyError: 'sheet_name'",
    [String.raw`%keyerror: 'sheet\_name'%`],
  ],
  ["net::ERR_CONNECTION_REFUSED", [String.raw`%err\_connection\_refused%`]],
  ["文件是 UTF-8，标准是 ISO-8859", []],
  ["点击导出后一分钟提示超时", []],
])("%s is looked for by what tells it from others", (text, patterns) => {
  expect(errorsIn(text)).toEqual(patterns);
});
