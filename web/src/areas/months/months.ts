import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";

export type CountyMonthRow = Schema<"serviceManagement", "CountyMonthRow">;
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

export const countyMonthActionNames: Readonly<Record<string, string>> = {
  Submit: "提交省项目办",
  SubmitDirectly: "提交（省直管）",
  Approve: "审核通过",
  Return: "退回",
  Revert: "自动恢复未审核",
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

/** The month so many before (negative) or after another one: `2020-12` and 1 make `2021-01`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
