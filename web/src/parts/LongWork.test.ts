import { describe, expect, it } from "vitest";
import { inParts, type Progress } from "./LongWork";

describe("long work", () => {
  it("goes part by part in order, and says how far it is", async () => {
    const told: Progress[] = [];
    const result = await inParts(
      [1, 2, 3, 4, 5],
      2,
      async (part) => part.map((n) => n * 10),
      (p) => told.push(p),
    );
    expect(result).toEqual([10, 20, 30, 40, 50]);
    expect(told.map((p) => p.done)).toEqual([0, 2, 4, 5]);
  });
});
