import { describe, expect, it } from "vitest";
import { hintOf, type Ratio } from "./ratio";

const rural: Ratio = {
  rule: "rural",
  numerator: 9,
  denominator: 10,
  needed: 90,
  direction: "at-least",
  holds: true,
  headRoom: 0,
  waived: false,
};

describe("how a ratio stands", () => {
  it("is exactly kept at the limit itself only", () => {
    expect(hintOf(rural)).toBe("恰好达标");
    expect(hintOf({ ...rural, numerator: 4, denominator: 4 })).toBe("符合，没有余量");
  });

  it("names the places that are to spare or missing", () => {
    expect(hintOf({ ...rural, numerator: 10, headRoom: 1 })).toBe("高出 1 人");
    expect(hintOf({ ...rural, numerator: 8, headRoom: -1, holds: false })).toBe("还差 1 人");
    expect(hintOf({ ...rural, direction: "at-most", needed: 10, numerator: 0, headRoom: 1 })).toBe("还可增加 1 人");
    expect(hintOf({ ...rural, numerator: 8, headRoom: -1, holds: false, waived: true })).toBe("不符合，已豁免");
  });
});
