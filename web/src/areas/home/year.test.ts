import { describe, expect, it } from "vitest";
import type { PublicYear } from "@/text/years";
import { type CalendarWindow, headlineOf, standingOf } from "./year";

const signup: CalendarWindow = {
  key: "signup",
  label: "网上报名",
  opensOn: "2020-04-15",
  closesOn: "2020-06-10",
  state: "open",
  daysLeft: 5,
};

describe("a window of the calendar", () => {
  it("says how long it is open, its last day included", () => {
    expect([standingOf(signup), standingOf({ ...signup, daysLeft: 0 })]).toEqual(["还有 5 天", "今天截止"]);
  });

  it("says that it is over, or that it has not begun", () => {
    const standing = (state: CalendarWindow["state"]) => standingOf({ ...signup, state, daysLeft: null });
    expect([standing("closed"), standing("upcoming")]).toEqual(["已结束", "未开始"]);
  });
});

describe("the year's headline", () => {
  const headline = (window: Partial<CalendarWindow>) =>
    headlineOf({ year: 2020, calendar: [{ ...signup, ...window }] } as unknown as PublicYear);

  it("says from when or until when one can sign up", () => {
    expect(headline({})).toBe("2020 年报名正在进行，还有 5 天");
    expect(headline({ state: "upcoming", daysLeft: null })).toBe("2020 年度报名将于2020年4月15日开始");
    expect(headline({ state: "closed", daysLeft: null })).toBe("2020 年度报名已结束");
  });
});
