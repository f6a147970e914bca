import { describe, expect, test } from "vitest";
import { nameKey } from "./name-key.ts";

const registered = "广州示例软件有限公司";

describe("a name typed differently is the same company", () => {
  test.each([
    [registered, "as registered"],
    ["广州示例软件（有限公司） ", "brackets of full width, a blank behind"],
    ["广州示例软件(有限公司)", "brackets of half width"],
    [" 广州 示例 软件 有限公司", "blanks between"],
    ["广州示例软件\u3000有限公司", "an ideographic blank"],
    ["广州示例软件有限责任公司", "the long form"],
    ["广州示例软件股份有限公司", "the form of shares"],
    ["廣州示例軟件有限公司", "traditional characters"],
    ["广州·示例软件有限公司", "a middle dot"],
    ["广州示例软件有限公司。", "a full stop"],
    ["“广州示例软件”有限公司", "quotation marks"],
    ["广州示例软件\u200b有限公司", "a blank nobody sees"],
    ["⼴州示例软件有限公司", "a radical in the place of a character"],
  ])("%s: %s", (typed, _because) => {
    expect(nameKey(typed)).toBe(nameKey(registered));
  });

  test.each([
    ["ACME Software Co., Ltd.", "acme software co ltd", "case and punctuation"],
    ["ACME Software Co., Ltd.", "Acme Software Company Limited", "words written out"],
    ["ＡＣＭＥ软件有限公司", "acme软件有限公司", "full-width letters"],
    ["示例（集团）有限公司", "示例集团有限公司", "brackets inside"],
    ["臺灣龍騰電子股份有限公司", "台湾龙腾电子有限公司", "several traditional characters"],
  ])("%s and %s: %s", (one, other, _because) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});

describe("another name stays another company", () => {
  test.each([
    ["广州示列软件有限公司", "one character differs"],
    ["广州示例软件", "the legal form is missing"],
    ["广州示例软件有限公司北京分公司", "a branch"],
    ["深圳示例软件有限公司", "another city"],
    ["广州示例软件集团有限公司", "the group"],
  ])("%s: %s", (typed, _because) => {
    expect(nameKey(typed)).not.toBe(nameKey(registered));
  });
});
