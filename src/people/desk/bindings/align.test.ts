import { expect, test } from "vitest";
import { align } from "./align.ts";

/** What differs, as `typed>known`; `-` where there is no letter. */
const differences = (typed: string, known: string) =>
  align(typed, known)
    .filter(({ same }) => !same)
    .map(({ typed, known }) => `${typed ?? "-"}>${known ?? "-"}`)
    .join(" ");

test.each([
  ["广州示例软件有限公司", "广州示例软件有限公司", "", "the same name"],
  ["广州示列软件有限公司", "广州示例软件有限公司", "列>例", "one letter wrong"],
  ["华信系统有限公司", "华信系统集成有限公司", "->集 ->成", "two letters missing"],
  ["江城华信系统有限公司", "华信系统有限公司", "江>- 城>-", "two letters too many"],
  ["示例（集团）", "示例(集团)", "", "brackets of another width"],
  ["ＡＢＣ软件", "abc软件", "", "letters of another width and case"],
  ["", "华信", "->华 ->信", "nothing typed"],
])("%s beside %s differs in “%s”: %s", (typed, known, expected) => {
  expect(differences(typed, known)).toBe(expected);
});

test("both names can be read off the pairs", () => {
  const pairs = align("青石农商银行", "青石农村商业银行股份有限公司");
  expect(pairs.map(({ typed }) => typed ?? "").join("")).toBe("青石农商银行");
  expect(pairs.map(({ known }) => known ?? "").join("")).toBe("青石农村商业银行股份有限公司");
});
