import { describe, expect, it } from "vitest";
import { type TermRow, waitsOf } from "./terms";

const row = (of: Partial<TermRow>) => ({ state: "on-duty", extensionRequestedOn: null, leaveWish: null, payHold: false, ...of }) as TermRow;

describe("what of a volunteer waits for the county", () => {
  it("is the review of who registered, and the wishes and changed cards of who is on duty", () => {
    expect(waitsOf(row({ state: "unreviewed" }))).toEqual(["审核在岗"]);
    expect(waitsOf(row({ extensionRequestedOn: "2021-03-01", leaveWish: "升学", payHold: true }))).toEqual([
      "延期申请",
      "离岗申请",
      "暂缓发放",
    ]);
  });

  it("is nothing of who left, whatever they wished before", () => {
    expect(waitsOf(row({ state: "left", extensionRequestedOn: "2021-03-01", leaveWish: "升学", payHold: true }))).toEqual([]);
  });

  it("is no extension that is agreed", () => {
    expect(waitsOf(row({ state: "on-duty-extended", extensionRequestedOn: "2021-03-01" }))).toEqual([]);
  });
});
