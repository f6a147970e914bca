import { expect, test } from "vitest";
import { spokenIn } from "../../../test/spoken.ts";

await spokenIn("zh-CN", () => import("../../portal/texts.ts"));
const { askedOf } = await import("./asked.ts");

const state = { name: "there", label: "请验收交付", turn: "customer" } as const;
const button = (name: string, tone: "main" | "plain" = "main") => ({
  name,
  label: name,
  tone,
  says: false,
  asks: [],
});

test.each([
  [
    "whether it is solved, of an answer",
    "usage",
    [button("confirm")],
    "我们给出了方案，问题解决了吗？",
    /关闭/,
  ],
  [
    "whether he agrees, of a conclusion that mends nothing",
    "bug",
    [button("agree"), button("dispute", "plain")],
    "这是我们的结论，您同意吗？",
    /申请复核/,
  ],
  [
    "what the state says, of what he ordered",
    "custom_requirement",
    [button("accept")],
    "请验收交付",
    null,
  ],
  ["for an answer, where there is nothing to decide", "bug", [], "我们在等您的回复", null],
])("a customer is asked %s", (_, flow, moves, heading, note) => {
  const asked = askedOf({ flow, moves, state });
  expect(asked.heading).toBe(heading);
  if (note === null) expect(asked.note).toBeNull();
  else expect(asked.note).toMatch(note);
});
