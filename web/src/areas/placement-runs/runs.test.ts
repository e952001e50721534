import { describe, expect, it } from "vitest";
import { outcomesOf, recordOf, runActionNames } from "./runs";

describe("a run's outcomes", () => {
  it("are counted, those with a seat first even where they are fewer", () => {
    const codes = ["unplaced.cell-full", "unplaced.cell-full", "placed.by-quota"].map((code) => ({ code }));
    expect(outcomesOf(codes)).toEqual([
      { code: "placed.by-quota", count: 1 },
      { code: "unplaced.cell-full", count: 2 },
    ]);
  });
});

describe("a run's record", () => {
  it("begins with who ran it", () => {
    const [first, ...others] = recordOf({ ranAt: "2021-05-04T01:12:00Z", provinceCode: "420000", decisions: [] });
    expect(first).toMatchObject({ at: "2021-05-04T01:12:00Z", party: "province", region: "420000" });
    expect(runActionNames[first?.action ?? ""]).toBe("运行");
    expect(others).toEqual([]);
  });
});
