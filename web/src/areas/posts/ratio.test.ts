import { describe, expect, it } from "vitest";
import { figuresOf, hintOf, isTight, type Ratio } from "./ratio";

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
  it("counts people", () => {
    expect(figuresOf(rural)).toBe("9 / 10 人，要求 ≥ 90%");
  });

  it("is exactly kept at the limit itself only", () => {
    expect(hintOf(rural)).toBe("恰好达标");
    expect(hintOf({ ...rural, numerator: 0, denominator: 0 })).toBe("尚无岗位");
  });

  it("says what would break it where it is kept with nothing to spare, and only where that is so", () => {
    expect(hintOf({ ...rural, numerator: 4, denominator: 4 })).toBe("目前符合，其他岗位再增 1 人即不足");
    const youth: Ratio = { ...rural, rule: "youth", direction: "at-most", needed: 10, numerator: 0 };
    expect(hintOf({ ...youth, denominator: 2 })).toBe("目前符合，再增 1 人即超出");
    // One more would be one of ten.
    expect(hintOf({ ...youth, denominator: 9 })).toBe("目前符合，没有余量");
  });

  it("is reason for a waiver where it is broken or nothing is to spare", () => {
    expect(isTight(rural)).toBe(true);
    expect(isTight({ ...rural, headRoom: -1, holds: false })).toBe(true);
    expect(isTight({ ...rural, headRoom: 1 })).toBe(false);
    expect(isTight({ ...rural, waived: true })).toBe(false);
    expect(isTight({ ...rural, denominator: 0 })).toBe(false);
  });

  it("names the places that are to spare or missing", () => {
    expect(hintOf({ ...rural, numerator: 10, headRoom: 1 })).toBe("高出 1 人");
    expect(hintOf({ ...rural, numerator: 8, headRoom: -1, holds: false })).toBe("还差 1 人");
    expect(hintOf({ ...rural, direction: "at-most", needed: 10, numerator: 0, headRoom: 1 })).toBe("还可增加 1 人");
    expect(hintOf({ ...rural, numerator: 8, headRoom: -1, holds: false, waived: true })).toBe("不符合，已豁免");
  });
});
