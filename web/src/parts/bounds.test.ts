import { describe, expect, it } from "vitest";
import { boundsSay, isWithin, within } from "./bounds";

const score = { min: 0, max: 100, places: 2 };
const people = { min: 1, max: 500 };

describe("a number as it was typed", () => {
  it("is taken at both ends and with as many places as there may be", () => {
    for (const right of [0, 100, 85.5, 88.55, 29.29, 0.07]) expect([right, isWithin(right, score)]).toEqual([right, true]);
    for (const right of [1, 500]) expect(isWithin(right, people)).toBe(true);
  });

  it("is told, and not drawn to the next end, where it is none of them", async () => {
    for (const wrong of [-1, 100.01, 105, 855, 88.555]) expect([wrong, isWithin(wrong, score)]).toEqual([wrong, false]);
    for (const wrong of [0, 501, 1.5]) expect([wrong, isWithin(wrong, people)]).toEqual([wrong, false]);
    await expect(within(score).validator({}, 855)).rejects.toThrow("应为 0–100，最多两位小数");
    await expect(within(people).validator({}, null)).resolves.toBeUndefined();
    expect(boundsSay(people)).toBe("应为 1–500 的整数");
  });
});
