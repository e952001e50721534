import { expect, it } from "vitest";
import { byOpenFirst, listingStandingOf, standingOf, takesObjections, titleOf } from "./notice";

it("a notice is over for its readers after its last day, whether its office has concluded it or not", () => {
  const running = { state: "running", endsOn: "2021-05-01" } as const;
  expect(standingOf(running, "2021-05-01").label).toBe("公示中");
  expect(standingOf(running, "2021-05-02").label).toBe("公示结束");
  expect(standingOf({ ...running, state: "concluded" }, "2021-05-02").label).toBe("公示结束");
});

it("notices that are over stand by their days, whichever of them their offices have concluded", () => {
  const over = { state: "concluded", endsOn: "2021-05-03", publishedOn: "2021-05-01" } as const;
  const waits = { state: "running", endsOn: "2021-05-02", publishedOn: "2021-04-30" } as const;
  const runs = { state: "running", endsOn: "2021-05-04", publishedOn: "2021-04-29" } as const;
  expect(byOpenFirst([waits, over, runs], "2021-05-04")).toEqual([runs, over, waits]);
});

it("somebody may be objected to until their last day, and longer only while an objection stops their clock", () => {
  const listed = { state: "running", endsOn: "2021-05-01", clockStopped: false } as const;
  expect([takesObjections(listed, "2021-05-01"), listingStandingOf(listed, "2021-05-01").label]).toEqual([true, "公示中"]);
  expect([takesObjections(listed, "2021-05-02"), listingStandingOf(listed, "2021-05-02").label]).toEqual([false, "公示结束"]);
  const stopped = { ...listed, clockStopped: true };
  expect([takesObjections(stopped, "2021-05-02"), listingStandingOf(stopped, "2021-05-02").label]).toEqual([true, "异议核查中"]);
  const passed = { ...listed, state: "passed" } as const;
  expect([takesObjections(passed, "2021-05-01"), listingStandingOf(passed, "2021-05-02").label]).toEqual([false, "公示通过"]);
});

it("two notices of one university are told apart by their titles", () => {
  const notice = { universityName: "郑州大学", provinceName: "河南省", year: 2021, levelLabel: "高校公示", publishedOn: "2021-05-01" };
  expect(titleOf(notice)).toBe("郑州大学2021年拟录取人选高校公示（2021年5月1日）");
  expect(titleOf({ ...notice, universityName: null, levelLabel: "省级公示" })).toBe("河南省项目办2021年拟录取人选省级公示（2021年5月1日）");
});
