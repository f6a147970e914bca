import { expect, test } from "vitest";
import { likeness } from "./likeness.ts";

test.each([
  ["广州示例软件有限公司", "广州示例软件有限公司", 1, 1, "the same"],
  ["广州示列软件有限公司", "广州示例软件有限公司", 0.5, 0.9, "one character typed wrong"],
  ["示例软件有限公司", "广州示例软件有限公司", 0.6, 0.9, "the city left out"],
  ["北京云海贸易有限公司", "广州示例软件有限公司", 0, 0, "another company of the same form"],
  ["一", "广州示例软件有限公司", 0, 0, "too short to be like anything"],
])("%s and %s: between %d and %d, %s", (one, other, least, most, _because) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
  expect(likeness(one, other)).toBeLessThanOrEqual(most);
  expect(likeness(other, one)).toBe(likeness(one, other));
});
