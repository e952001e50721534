import { expect, it } from "vitest";
import { ProblemError } from "@/api/problem";
import { changedValues, inWords, policyGroups, policyText } from "./policy";
import { gapsOf } from "./years";

it("sends only the values that the form changed", () => {
  const before = { "choices.min": "1", "choices.max": "3", "bank.whitelist": "" };
  const after = { "choices.min": 1, "choices.max": 5, "bank.whitelist": undefined, reason: "扩大意向" };
  expect(changedValues(before, after)).toEqual({ "choices.max": "5" });
});

it("calls the keys of a refusal by their labels", async () => {
  const detail = "政策项取值有误：signup.open 不得晚于 signup.close；choices.min 不得大于 choices.max。";
  const refused = Promise.reject(
    new ProblemError({ status: 422, code: "programme-year.policy-invalid", detail, errors: { "signup.open": ["x"] } }),
  );
  await expect(inWords(refused)).rejects.toMatchObject({
    problem: { detail: "政策项取值有误：报名开始 不得晚于 报名截止；意向服务省至少 不得大于 意向服务省至多。", errors: undefined },
  });
});

it("clears a text that was emptied", () => {
  expect(changedValues({ "bank.whitelist": "622848" }, { "bank.whitelist": "" })).toEqual({ "bank.whitelist": "" });
});

it("names every key once, and reads a value with its unit or its word", () => {
  const keys = policyGroups.flatMap(({ terms }) => terms.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(policyText("inProvince.maxPct", "70")).toBe("70%");
  expect(policyText("inProvince.scope", "area")).toBe("逐省");
  expect(policyText("signup.open", "2021-04-15")).toBe("2021年4月15日");
  expect(policyText("subsidy.west", "30000")).toBe("30,000 元/年");
  expect(policyText("bank.whitelist", "")).toBe("不限");
});

it("finds the provinces that do not add up in a refused annex", () => {
  const differences = [{ provinceCode: "650000", province: "新疆", scale: 10, matrix: 9, difference: -1 }];
  const refused = (facts: object) => new ProblemError({ status: 422, code: "programme-year.faults", detail: "", ...facts });
  expect(gapsOf(refused({ differences }))).toEqual(differences);
  expect(gapsOf(refused({ problems: [] }))).toEqual([]);
});
