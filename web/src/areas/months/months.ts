import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read, readJson } from "@/api/problem";
import type { Schema } from "@/api/types";
import type { Filter } from "@/parts/table/types";

/** A county in the list of a month. Services before the month's check say less: what they leave out is not shown. */
export type CountyMonthRow = Schema<"serviceManagement", "CountyMonthRow"> & {
  /** Lines that came, went or changed since the last approval; null before the first. */
  changes?: { added: number; removed: number; changed: number; headcount: number } | null;
  revertedBecause?: readonly string[];
  submittedAt?: string | null;
  /** Volunteers whom the county has still to review. */
  unreviewed?: number;
  dueOn?: string | null;
  overdue?: boolean;
  isDirect?: boolean;
};
export type CountyMonthView = Schema<"serviceManagement", "CountyMonthView">;
export type ProvinceMonthView = Schema<"serviceManagement", "ProvinceMonthView">;
export type MonthLine = Schema<"serviceManagement", "MonthLine">;
export type LinesDifference = Schema<"serviceManagement", "LinesDifference">;

export const monthStates = [
  { value: "not-submitted", label: "未提交" },
  { value: "unreviewed", label: "未审核" },
  { value: "approved", label: "审核通过" },
  { value: "returned", label: "已退回" },
] as const;

/** The county has the list in hand: who will be counted may still change. */
export const isWaiting = ({ state }: CountyMonthView) => state === "not-submitted" || state === "returned";

/** Where nobody is on duty in a month no list is expected: not in the colour of one that is missing. 未审核 is red in a month only. */
export const toneOf = ({ state, expected }: { state: string; expected: boolean }) =>
  !expected ? "no-list" : state === "unreviewed" ? "month-unreviewed" : state;

/** Months with somebody on duty, or without: of those nothing is expected. */
export const expectedFilter: Filter = {
  key: "expected",
  label: "在岗人员",
  kind: "select",
  options: [
    { value: "true", label: "有在岗人员" },
    { value: "false", label: "无在岗人员" },
  ],
};

/** The states of a province's month in the order of its way. */
export const provinceMonthStates = [
  { value: "open", label: "未提交" },
  { value: "submitted", label: "已提交" },
  { value: "certified", label: "已核定" },
  { value: "stale", label: "有变动待重新提交" },
  { value: "returned", label: "已退回" },
] as const;

export const countyMonthActionNames: Readonly<Record<string, string>> = {
  Submit: "提交省项目办",
  SubmitDirectly: "提交（省直管）",
  Approve: "审核通过",
  Return: "退回",
  Revert: "内容变动，须审核",
};
export const provinceMonthActionNames: Readonly<Record<string, string>> = {
  Submit: "提交全国项目办",
  Certify: "核定",
  Return: "退回",
  GoStale: "变动待重新提交",
};

export const countyMonth = (county: string, month: string) =>
  queryOptions({
    queryKey: ["county-month", county, month],
    queryFn: () =>
      read(api.serviceManagement.GET("/api/service-management/county-months/{county}/{month}", { params: { path: { county, month } } })),
  });

export const provinceMonth = (province: string, month: string) =>
  queryOptions({
    queryKey: ["province-month", province, month],
    queryFn: () =>
      read(
        api.serviceManagement.GET("/api/service-management/province-months/{province}/{month}", { params: { path: { province, month } } }),
      ),
  });

/** One problem of a volunteer's line, found by the month's check. */
export interface MonthProblem {
  code: string;
  codeLabel: string;
  /** `block` keeps the month from being handed in; `warn` is looked at by hand. */
  severity: "block" | "warn";
  text: string;
  termId: string;
  name: string;
  idNumberMasked: string;
}

/** The check of a month, line by line; null from a service that has none. */
export const monthCheck = (county: string, month: string) =>
  queryOptions({
    queryKey: ["county-month-check", county, month],
    queryFn: async (): Promise<readonly MonthProblem[] | null> => {
      try {
        const path = `/api/service-management/county-months/${county}/${month}/check`;
        return (await readJson<{ problems: readonly MonthProblem[] }>(path)).problems;
      } catch (thrown) {
        if (problemOf(thrown).status === 404) return null;
        throw thrown;
      }
    },
  });

/** The month so many before (negative) or after another one: `2020-12` and 1 make `2021-01`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
