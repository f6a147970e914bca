import { expect, test } from "vitest";
import { fingerprintOf, traceIn } from "./fingerprint.ts";

const trace = (lines = [210, 77, 12], message = "timeout", lambda = "$$Lambda$14/0x0800") => `
2026-11-25 10:00:01 ERROR javax.servlet.ServletException: wrapped
	at org.apache.catalina.core.StandardWrapper.invoke(StandardWrapper.java:9)
Caused by: java.sql.SQLTimeoutException: ${message}
	at com.star.report.Export.write(Export.java:${lines[0]})
	at com.star.report.Job${lambda}.run(Unknown Source)
	at com.star.report.Job.call(Job.java:${lines[1]})
	... 24 more`;

test("line numbers, messages and generated names make no other fault", () => {
  expect(fingerprintOf(trace())).toBeTruthy();
  expect(fingerprintOf(trace([300, 1, 2], "10.1.2.3 did not answer", "$$Lambda$99/0x0aaa"))).toBe(
    fingerprintOf(trace()),
  );
});

test("the cause counts, not what it is wrapped in", () => {
  expect(fingerprintOf(trace().replace("ServletException", "IOException"))).toBe(
    fingerprintOf(trace()),
  );
  expect(fingerprintOf(trace().replace("SQLTimeoutException", "SQLException"))).not.toBe(
    fingerprintOf(trace()),
  );
  expect(fingerprintOf(trace().replace("Export.write", "Export.read"))).not.toBe(
    fingerprintOf(trace()),
  );
});

test.each([
  "",
  "点击导出后一分钟提示超时",
  "java.lang.NullPointerException",
  "at noon (12:00) it stops",
])("without a trace there is none: %s", (text) => {
  expect(fingerprintOf(text)).toBeUndefined();
});

test("the trace is kept without what stands around it", () => {
  const pasted = `您好，导出就报错：\n${trace().trim()}\n请尽快处理`;
  expect(traceIn(pasted)).toBe(trace().trim());
  expect(traceIn("java.lang.NullPointerException 是什么意思")).toBe("");
});

test("one frame is enough, and an exception without its package", () => {
  const short = "NullPointerException: null\n\tat com.star.report.Export.write(Export.java:210)";
  expect(fingerprintOf(short)).toBeTruthy();
  expect(fingerprintOf(short.replace("210", "7"))).toBe(fingerprintOf(short));
});

test("of Python, a browser and a database the error is kept as well", () => {
  const python = `Traceback (most recent call last):
  File "/opt/star/export.py", line 12, in write
KeyError: 'sheet'`;
  const browser = `Uncaught TypeError: rows is undefined
    at draw (https://report.example/app.js:1:77)`;
  const database = "ORA-00942: 表或视图不存在";
  for (const error of [python, browser, database])
    expect(traceIn(`您好，\n${error}\n请尽快处理`)).toBe(error);
});
