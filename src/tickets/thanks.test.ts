import { expect, test } from "vitest";
import { isThanks } from "./thanks.ts";

test.each([
  "收到，谢谢",
  "收到，谢谢！",
  "好的，谢谢王工",
  "已收到，辛苦了",
  "非常感谢各位",
  "OK, thanks a lot".replace(" a lot", ""),
  "Thank you very much!",
  "Got it.",
  "👌 收到",
])("%s is no more than thanks", (words) => expect(isThanks(words)).toBe(true));

test.each([
  "",
  "👍",
  "导出列错位",
  "收到，但是导出列错位",
  "不可以",
  "可以用了吗？",
  "收到了吗?",
  "谢谢，另外请发一下安装说明",
  "Thanks, but it still fails",
  "还是不行",
])("“%s” is a matter", (words) => expect(isThanks(words)).toBe(false));
