import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, daysLater, formatDay, formatDue, formatInstant, formatMonth, monthsBefore } from "./dates";
import { formatCount, formatShare, formatYuan } from "./money";

describe("days", () => {
  it("are Beijing's, also where the browser is elsewhere", () => {
    expect(dayOf("2020-06-10T15:59:59Z")).toBe("2020-06-10");
    expect(dayOf("2020-06-10T16:00:00Z")).toBe("2020-06-11");
    expect(formatInstant("2020-12-31T16:05:00Z")).toBe("2021-01-01 00:05");
    expect(formatInstant(null)).toBe("—");
  });

  it("are written in Chinese and counted to a due day", () => {
    expect(formatDay("2020-06-10")).toBe("2020年6月10日");
    expect(formatMonth("2020-09")).toBe("2020年9月");
    expect(monthsBefore("2020-02-29", 4)).toEqual(["2020-02", "2020-01", "2019-12", "2019-11"]);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect([daysLater("2020-02-28", 2), daysLater("2020-12-31", 1)]).toEqual(["2020-03-01", "2021-01-01"]);
    expect([formatDue("2020-06-10", "2020-06-10"), formatDue("2020-06-15", "2020-06-10"), formatDue("2020-06-07", "2020-06-10")]).toEqual([
      "今天截止",
      "还有 5 天",
      "已逾期 3 天",
    ]);
  });
});

describe("figures", () => {
  it("are money with two places and shares never rounded up to a limit", () => {
    expect(formatYuan("2500.00")).toBe("¥2,500.00");
    expect(formatYuan(null)).toBe("—");
    expect(formatCount(7311)).toBe("7,311");
    expect(formatShare(8499, 9999)).toBe("84.9%");
    expect(formatShare(0, 0)).toBe("—");
    expect(formatShare(0, 2)).toBe("0%");
    expect(formatShare(1, 9999)).toBe("0.0%");
    expect(formatShare(4, 4)).toBe("100%");
  });
});
