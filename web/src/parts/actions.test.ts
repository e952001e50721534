import { describe, expect, it } from "vitest";
import { type Action, allowedOf, asksFirst, changesBetween } from "./actions";

const action = (key: string, more: Partial<Action> = {}): Action => ({ key, label: key, run: async () => undefined, ...more });

describe("actions", () => {
  it("shows only what the record allows, in the page's order", () => {
    const all = [action("review", { tone: "primary" }), action("return", { reason: "required" }), action("withdraw")];
    expect(allowedOf(all, ["withdraw", "review", "unknown-to-the-page"]).map((a) => a.key)).toEqual(["review", "withdraw"]);
    expect(allowedOf(all, [])).toEqual([]);
  });

  it("asks before what needs a reason, an answer or a look at what it reverts", () => {
    expect(asksFirst(action("submit"))).toBe(false);
    expect(asksFirst(action("return", { reason: "required" }))).toBe(true);
    expect(asksFirst(action("leave", { preview: async () => null }))).toBe(true);
  });

  it("names what somebody else changed, and nothing that is not for people", () => {
    const before = { state: "unreviewed", phone: null, revision: 3, choices: ["650000"] };
    const after = { state: "reviewed", phone: "138", revision: 4, choices: ["650000"] };
    expect(changesBetween(before, after, { state: "状态", phone: "电话", choices: "志愿" })).toEqual([
      { field: "状态", before: "unreviewed", after: "reviewed" },
      { field: "电话", before: "（空）", after: "138" },
    ]);
  });
});
