import { expect, it } from "vitest";
import { isOut } from "./applications";

it("names who is out: unfit, or unfit for Tibet with no other choice", () => {
  const [tibetOnly, both] = [{ choices: ["540000"] }, { choices: ["540000", "650000"] }];
  expect(isOut(both, { fit: false, pulmonaryFunctionFit: null })).toBe(true);
  expect(isOut(tibetOnly, { fit: true, pulmonaryFunctionFit: false })).toBe(true);
  expect(isOut(both, { fit: true, pulmonaryFunctionFit: false })).toBe(false);
  expect(isOut(tibetOnly, { fit: true, pulmonaryFunctionFit: null })).toBe(false);
  expect(isOut(tibetOnly, undefined)).toBe(false);
});
