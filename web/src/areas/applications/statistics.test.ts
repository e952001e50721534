import { describe, expect, it } from "vitest";
import { largestFirst } from "./statistics";

describe("counts for a chart", () => {
  it("come largest first, and equal ones always in the same order", () => {
    expect(largestFirst({ "650000": 2, "540000": 9, "520000": 2 }).map(({ key }) => key)).toEqual(["540000", "520000", "650000"]);
    expect(largestFirst({})).toEqual([]);
  });
});
