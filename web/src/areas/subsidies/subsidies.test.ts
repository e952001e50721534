import { expect, test } from "vitest";
import {
  baseOf,
  changeText,
  type FeedLine,
  type FeedVersion,
  type FeedView,
  outstandingParts,
  provincesOf,
  signedCount,
  signedYuan,
} from "./subsidies";

const line = (provinceCode: string, headcount: number, amount: string, heldAmount = "0.00") =>
  ({ provinceCode, provinceName: provinceCode, headcount, amount, heldAmount }) as FeedLine;

test("provinces are summed without losing a fen", () => {
  const certified = ["650000", "620000", "640000"].map((provinceCode) => ({ provinceCode, provinceName: provinceCode }));
  const lines = [line("650000", 3, "0.10"), line("650000", 4, "0.20", "0.20"), line("620000", 1, "2500.00")];
  const sums = provincesOf({ provinceVersions: certified as FeedView["provinceVersions"], lines });
  expect(sums.map(({ code, counties, headcount, amount, held }) => [code, counties, headcount, amount, held])).toEqual([
    ["650000", 2, 7, 30, 20],
    ["620000", 1, 1, 250000, 0],
    // Certified with nobody: it is in the list, so that the list has as many provinces as the totals say.
    ["640000", 0, 0, 0, 0],
  ]);
});

test("a difference carries its sign, and none is a dash", () => {
  expect([signedCount(3), signedCount(-1), signedCount(0)]).toEqual(["+3", "−1", "—"]);
  expect([signedYuan("-2500.00"), signedYuan("0.00")]).toEqual(["−¥2,500.00", "—"]);
});

test("a change says what is to be paid and taken back, and a hold alone that nothing else changed", () => {
  expect(changeText({ toPay: "5000.00", toTakeBack: "2500.00", heldAmount: "0.00" })).toBe("补发 ¥5,000.00，收回 ¥2,500.00");
  expect(changeText({ toPay: "0.00", toTakeBack: "0.00", heldAmount: "-2500.00" })).toBe("应发不变，暂缓 −¥2,500.00");
  const none = { months: 1, overdue: 0, versionAmount: "10.00", amount: "10.00", toPay: "0.00", toTakeBack: "0.00", heldAmount: "0.00" };
  expect(outstandingParts({ ...none, firstAmount: "10.00" })).toBe("首次确认 ¥10.00");
  expect(outstandingParts({ ...none, firstAmount: "10.00", toTakeBack: "4.00" })).toBe("首次确认 ¥10.00，收回 ¥4.00");
});

test("a version is compared with the last one before it that finance acknowledged, else with the one before", () => {
  const versions = [1, 2, 3, 4].map(
    (version) => ({ version, acknowledgedAt: version === 2 ? "2021-05-04T01:00:00Z" : null }) as FeedVersion,
  );
  expect(baseOf(versions, 4)).toBe(2);
  expect(baseOf(versions, 2)).toBe(1);
  expect(baseOf(versions, 1)).toBeNull();
});
