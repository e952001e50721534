import { describe, expect, it } from "vitest";
import { outcomesOf } from "./runs";

describe("a run's outcomes", () => {
  it("are counted, those with a seat first even where they are fewer", () => {
    const codes = ["unplaced.cell-full", "unplaced.cell-full", "placed.by-quota"].map((code) => ({ code }));
    expect(outcomesOf(codes)).toEqual([
      { code: "placed.by-quota", count: 1 },
      { code: "unplaced.cell-full", count: 2 },
    ]);
  });
});
