import { expect, it } from "vitest";
import { extensionHeld, isServing, nextStepOf, waitingRequestsOf } from "./term";

it("the call to report ends with the arrival; on duty nothing is waited for", () => {
  const report = "请按确认通知书的要求报到。";
  expect(nextStepOf(report, null)).toBe(report);
  expect(nextStepOf(report, { state: "opened" })).toBe(report);
  expect(nextStepOf(report, { state: "arrived" })).toContain("二次信息注册");
  for (const state of ["on-duty", "on-duty-extended", "left", "closed"] as const) expect(nextStepOf(report, { state })).toBeUndefined();
});

it("who left or is closed serves no more", () => {
  expect(isServing({ state: "on-duty" })).toBe(true);
  for (const term of [null, { state: "left" }, { state: "closed" }] as const) expect(isServing(term)).toBe(false);
});

const served = { countyName: "喀什市", serviceProvinceName: "新疆", extensionRequestedOn: null, extensionDecidedOn: null, leaveWish: null };

it("what a volunteer asked for waits until it is answered, and no longer than the duty", () => {
  const asked = { ...served, state: "on-duty", extensionRequestedOn: "2021-05-01", leaveWish: "考取研究生" } as const;
  expect(waitingRequestsOf(asked)).toEqual(["延期申请待喀什市项目办决定。", "离岗申请待喀什市项目办办理。"]);
  expect(waitingRequestsOf({ ...asked, countyName: null, leaveWish: null })).toEqual(["延期申请待新疆项目办决定。"]);
  expect(waitingRequestsOf({ ...asked, state: "left" })).toEqual([]);
  expect(waitingRequestsOf({ ...asked, extensionDecidedOn: "2021-05-02", leaveWish: null })).toEqual([]);
  expect(waitingRequestsOf({ ...served, state: "on-duty" })).toEqual([]);
});

it("says when an extension may be asked for, and that this is over", () => {
  const days = { extensionOpens: "2021-04-01", extensionCloses: "2021-04-30" } as NonNullable<Parameters<typeof extensionHeld>[0]["days"]>;
  expect(extensionHeld({ days: null }, "2021-05-01")).toBeUndefined();
  expect(["2021-04-01", "2021-04-30"].map((today) => extensionHeld({ days }, today))).toEqual([undefined, undefined]);
  expect(extensionHeld({ days }, "2021-03-31")).toBe("延期申请受理期为2021年4月1日至2021年4月30日");
  expect(extensionHeld({ days }, "2021-05-01")).toBe("延期申请受理期为2021年4月1日至2021年4月30日，已结束");
});
