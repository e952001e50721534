import { describe, expect, it } from "vitest";
import { addedBy, type Board, warningsOf } from "./board";

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

describe("a warning of the board", () => {
  const warning = "湖北省内招募 1/1，超过 70%（上限 0 人）";
  const inProvince = { province: "湖北", planned: 1, taken: 0, newRecruits: 1, percent: 70, limit: 0, warning } as Board["inProvince"];

  it("tells the plan from those placed; any other stays as the service has it", () => {
    expect(warningsOf({ warnings: [warning, "另一条"], inProvince })).toEqual([
      "湖北省内招募计划 1 人、已安排 0 人，上限为新招募 1 人的 70%，即 0 人",
      "另一条",
    ]);
    expect(warningsOf({ warnings: [warning], inProvince: null })).toEqual([warning]);
  });
});
