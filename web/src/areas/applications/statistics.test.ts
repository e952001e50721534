import { describe, expect, it } from "vitest";
import { everyDay, largestFirst } from "./statistics";

describe("counts for a chart", () => {
  it("come largest first, and equal ones always in the same order", () => {
    expect(largestFirst({ "650000": 2, "540000": 9, "520000": 2 }).map(({ key }) => key)).toEqual(["540000", "520000", "650000"]);
    expect(largestFirst({})).toEqual([]);
  });

  it("stand on every day between the first and the last, over the end of a month", () => {
    const days = [
      { day: "2021-04-29", count: 2 },
      { day: "2021-05-01", count: 1 },
    ];
    expect(everyDay(days)).toEqual([days[0], { day: "2021-04-30", count: 0 }, days[1]]);
    expect(everyDay([])).toEqual([]);
  });
});
