import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatOf, quotaColumns, scaleColumns } from "./annexColumns";

const headingOf = (file: string) =>
  readFileSync(new URL(`../../../../data/${file}`, import.meta.url), "utf8")
    .split(/\r?\n/)[0]
    ?.split(",");

it("names the columns that the annexes have, in their order", () => {
  expect(Object.keys(scaleColumns)).toEqual(headingOf("implementation-scale-2020.csv"));
  expect(Object.keys(quotaColumns)).toEqual(headingOf("recruitment-quota-2020.csv"));
  expect(formatOf({ quota: "名额", relation: "关系" })).toBe("CSV，UTF-8；首行依次为列名：quota（名额）、relation（关系）");
});
