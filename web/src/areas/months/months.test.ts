import { describe, expect, it } from "vitest";
import { monthAfter } from "./months";

describe("the month after another", () => {
  it("goes over the turn of a year, both ways", () => {
    expect(monthAfter("2020-12", 1)).toBe("2021-01");
    expect(monthAfter("2021-01", -1)).toBe("2020-12");
    expect(monthAfter("2020-09", 0)).toBe("2020-09");
    expect(monthAfter("2020-09", 15)).toBe("2021-12");
  });
});
