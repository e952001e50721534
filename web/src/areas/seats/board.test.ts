import { describe, expect, it } from "vitest";
import { addedBy } from "./board";

describe("what a run would change", () => {
  it("is summed by destination; who gets no seat changes nothing", () => {
    const added = addedBy([
      { serviceProvinceCode: "650000", code: "placed.by-quota" },
      { serviceProvinceCode: "650000", code: "placed.by-self-adjustment" },
      { serviceProvinceCode: "540000", code: "placed.by-quota" },
      { serviceProvinceCode: null, code: "unplaced.cell-full" },
    ]);
    expect([...added]).toEqual([
      ["650000", { seats: 2, selfAdjusted: 1 }],
      ["540000", { seats: 1, selfAdjusted: 0 }],
    ]);
  });
});
