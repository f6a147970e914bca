import { expect, test } from "vitest";
import { followedBy, formatted, isEmpty, nothing, paragraphs, promisesFile } from "./words.ts";

test.each<[string, string | null, string]>([
  ["<p>您好</p><p></p>", null, "plain paragraphs stay text, so that they can be mended as text"],
  ["<p>一<br>二</p>", null, "a line break is no format"],
  ["<p>请用 <code>a=1</code></p>", "<p>请用 <code>a=1</code></p>", "code is"],
  ['<p><img src="/api/v1/files/1"></p>', '<p><img src="/api/v1/files/1"></p>', "a picture is"],
  ["<pre><code>x</code></pre>", "<pre><code>x</code></pre>", "pre is not taken for p"],
])("%s becomes %s: %s", (html, kept) => {
  expect(formatted(html)).toBe(kept);
});

test("what was typed before the editor came is not read as tags", () => {
  expect(paragraphs("a < b\n<script>")).toBe("<p>a &#60; b</p><p>&#60;script&#62;</p>");
});

test("what was typed before the draft came follows it, and takes no format away", () => {
  const plain = { text: "您好，", html: null, mentions: [] };
  const rich = { text: "a", html: "<p><b>a</b></p>", mentions: [] };
  expect(followedBy(plain, "请看")).toEqual({ text: "您好，请看", html: null, mentions: [] });
  expect(followedBy(rich, "b")).toEqual({
    text: "a\nb",
    html: "<p><b>a</b></p><p>b</p>",
    mentions: [],
  });
  expect(followedBy(rich, "")).toBe(rich);
});

test("a picture alone is something to send", () => {
  expect(isEmpty({ ...nothing, html: '<p><img src="/api/v1/files/1"></p>' })).toBe(false);
  expect(isEmpty({ ...nothing, text: "  \n" })).toBe(true);
});

test.each([
  ["日志见附件", true],
  ["补丁已放在附件中", true],
  ["附件请查收", true],
  ["Please see the attached log", true],
  ["附件已收到，正在分析", false],
  ["Thank you for the attached log", false],
  ["请附近的同事看一下", false],
])("%s speaks of an attachment: %s", (text, promised) => {
  expect(promisesFile({ ...nothing, text })).toBe(promised);
});
