import { describe, expect, it } from "vitest";
import { addedBy, relationOf } from "./board";

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

describe("how a destination stands to who recruits for it", () => {
  const to = (serviceProvinceCode: string, relation: string) => relationOf({ serviceProvinceCode, relation }, "420000");

  it("has a name in every case", () => {
    expect(to("540000", "paired-assistance")).toBe("对口帮扶");
    expect(to("500000", "")).toBe("跨省招募");
  });

  it("is within the province by identity, also where the annex says nothing", () => {
    expect(to("420000", "in-province")).toBe("省内招募");
    expect(to("420000", "")).toBe("省内招募");
  });
});
