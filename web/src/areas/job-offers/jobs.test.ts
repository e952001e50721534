import { expect, test } from "vitest";
import { bodyOf, formOf, type JobForm, type JobView, standingOf } from "./jobs";

const form: JobForm = {
  title: "会计",
  province: "650000",
  county: "650102",
  openings: 1,
  description: "记账",
  contact: "来电",
  expiresOn: "2021-05-30",
};

test("the county is the place where one is chosen, else the province", () => {
  expect(bodyOf(form).regionCode).toBe("650102");
  expect(bodyOf({ ...form, county: undefined }).regionCode).toBe("650000");
  expect(bodyOf(form)).not.toHaveProperty("province");
});

test("a job's form and back is the same job", () => {
  const job = { ...bodyOf(form) } as JobView;
  expect(bodyOf(formOf(job))).toEqual(bodyOf(form));
  expect(formOf({ ...job, regionCode: "650000" })).toMatchObject({ province: "650000", county: null });
});

test("a job whose last day has passed says so, whatever its state is called", () => {
  expect(standingOf({ state: "published", stateName: "招聘中", expired: true }).label).toBe("已截止");
  expect(standingOf({ state: "closed", stateName: "已关闭", expired: false }).label).toBe("已关闭");
});
