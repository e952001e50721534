import { expect, it } from "vitest";
import type { WorkItem } from "@/shell/area";
import { standingOf } from "./queue";

const one: WorkItem = {
  key: "job.expired",
  label: "已截止的岗位",
  count: 1,
  overdue: 0,
  dueOn: null,
  oldestSince: null,
  mine: true,
  waitingOn: null,
  filter: {},
};

it("an item says its last day, how much is late, since when the oldest waits, and for whom", () => {
  expect(standingOf(one, "2021-05-04")).toBe("");
  expect(standingOf({ ...one, dueOn: "2021-05-06" }, "2021-05-04")).toBe("2021年5月6日截止，还有 2 天");
  expect(standingOf({ ...one, oldestSince: "2021-05-01T16:00:00Z" }, "2021-05-04")).toBe("自2021年5月2日起等待");
  expect(standingOf({ ...one, count: 3, overdue: 2, oldestSince: "2021-05-01T16:00:00Z", waitingOn: "省级项目办" }, "2021-05-04")).toBe(
    "逾期 2 项 · 最早一项自2021年5月2日起等待 · 由省级项目办办理",
  );
});
