import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { ProblemError, read } from "@/api/problem";
import type { Schema } from "@/api/types";

export type YearView = Schema<"placement", "ProgrammeYearView">;
export type YearState = Schema<"placement", "ProgrammeYearState">;
export type YearLine = Schema<"placement", "ListProgrammeYearsItem">;

export const yearStateNames: Readonly<Record<YearState, string>> = { draft: "草稿", published: "已发布", amending: "修订中" };

export const programmeYear = (year: number) =>
  queryOptions({
    queryKey: ["programme-year", year],
    queryFn: () => read(api.placement.GET("/api/placement/programme-years/{year}", { params: { path: { year } } })),
  });

/** A service province whose cells do not sum to its new recruits; the difference is matrix minus scale. */
export interface Gap {
  provinceCode: string;
  province: string;
  scale: number;
  matrix: number;
  difference: number;
}

/** The provinces for which the matrix does not meet the scale. */
export function gapsOf(thrown: unknown): readonly Gap[] {
  return thrown instanceof ProblemError && Array.isArray(thrown.problem.differences) ? (thrown.problem.differences as Gap[]) : [];
}
