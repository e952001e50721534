import { describe, expect, it } from "vitest";
import { cardFault, genderOf, idNumberFault, idNumberSays } from "./numbers";

// Numbers of a region and an issuer that do not exist.
const right = "99999919980704001X";
const today = "2020-05-01";

describe("an ID number as it is typed", () => {
  it("is left alone as long as it may become right", () => {
    for (let length = 0; length < 18; length++) expect(idNumberFault(right.slice(0, length), today)).toBeUndefined();
    const checked = "0123456789X".split("").filter((last) => idNumberFault(right.slice(0, 17) + last, today) === undefined);
    expect(checked).toHaveLength(1);
    expect(idNumberFault(right.slice(0, 17) + checked[0]?.toLowerCase(), today)).toBeUndefined();
  });

  it("is told at once what cannot be right any more", () => {
    expect(idNumberFault("1234a", today)).toBe("只能填写数字，末位可为 X");
    expect(idNumberFault("X", today)).toBeUndefined();
    expect(idNumberFault("99999919980231", today)).toBe("第 7–14 位的出生日期不存在");
    expect(idNumberFault("99999920300101", today)).toBe("第 7–14 位的出生日期不存在");
  });

  it("says when its holder was born and as what", () => {
    expect(idNumberSays("999999199807040012")).toEqual({ born: "1998-07-04", gender: "男" });
    expect(idNumberSays("999999199807040020")).toEqual({ born: "1998-07-04", gender: "女" });
  });

  it("says as what its holder was born where it is masked, and nothing where it is incomplete", () => {
    expect([genderOf("9999**********032X"), genderOf("9999**********0018")]).toEqual(["女", "男"]);
    expect([genderOf("9999991998070400"), genderOf(""), genderOf(null)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("a bank card as it is typed", () => {
  it("is checked by its last digit once it is long enough", () => {
    expect(cardFault("9999 9900")).toBeUndefined();
    const good = [..."0123456789"].filter((last) => cardFault(`999999000000000001${last}`) === undefined);
    expect(good).toHaveLength(1);
    expect(cardFault("99999900x")).toBe("只能填写数字");
    expect(cardFault("99999900000000000012")).toBe("卡号最多 19 位");
  });
});
