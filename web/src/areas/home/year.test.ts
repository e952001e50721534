import { describe, expect, it } from "vitest";
import { signupDaysLeft, stagesOf } from "./year";

const policy = { "signup.open": "2020-04-15", "signup.close": "2020-06-10", "review.due": "2020-06-15", "medical.due": "2020-06-25" };

describe("the year's calendar", () => {
  it("says what is over, what is open now and what comes", () => {
    expect(stagesOf(policy, "2020-06-12").map((stage) => [stage.title, stage.state])).toEqual([
      ["网上报名", "over"],
      ["高校审核", "now"],
      ["选拔体检", "next"],
    ]);
  });

  it("counts the last day of sign-up as one", () => {
    expect([signupDaysLeft(policy, "2020-04-14"), signupDaysLeft(policy, "2020-06-10"), signupDaysLeft(policy, "2020-06-11")]).toEqual([
      null,
      0,
      null,
    ]);
  });
});
