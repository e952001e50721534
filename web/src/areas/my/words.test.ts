import { expect, it } from "vitest";
import { wordsOf } from "./words";

it("a step names the new state only where it changed and the deed does not name it already", () => {
  const step = { from: "unreviewed", to: "reviewed", toLabel: "已审核" } as const;
  expect(wordsOf({ ...step, action: "审核通过" })).toBe("审核通过 → 已审核");
  expect(wordsOf({ ...step, action: "录入选拔成绩", from: "reviewed" })).toBe("录入选拔成绩");
  expect(wordsOf({ action: "退回", from: "unreviewed", to: "returned", toLabel: "已退回" })).toBe("退回");
  expect(wordsOf({ action: "提交", from: "draft", to: "unreviewed", toLabel: "未审核" })).toBe("提交 → 未审核");
});
