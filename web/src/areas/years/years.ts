import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { ProblemError, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import type { ImportProblem } from "@/parts/FileImport";

export type YearView = Schema<"placement", "ProgrammeYearView">;
export type YearState = Schema<"placement", "ProgrammeYearState">;
export type YearLine = Schema<"placement", "ListProgrammeYearsItem">;

export const yearStateNames: Readonly<Record<YearState, string>> = { draft: "草稿", published: "已发布", amending: "修订中" };

export const programmeYear = (year: number) =>
  queryOptions({
    queryKey: ["programme-year", year],
    queryFn: () => read(api.placement.GET("/api/placement/programme-years/{year}", { params: { path: { year } } })),
  });

/** A fault of an imported annex, as the services say it: the heading is line 1. */
interface RowFault {
  line: number;
  column: string;
  message: string;
}

/** A service province whose cells do not sum to its new recruits; the difference is matrix minus scale. */
export interface Gap {
  provinceCode: string;
  province: string;
  scale: number;
  matrix: number;
  difference: number;
}

/** The faults of a refused file at their rows. */
export function rowsOf(thrown: unknown): readonly ImportProblem[] {
  if (!(thrown instanceof ProblemError) || !Array.isArray(thrown.problem.rows)) return [];
  const { code, rows } = thrown.problem;
  return (rows as RowFault[]).map(({ line, column, message }) => ({ row: line, column, code: `${code} ${message}`, text: message }));
}

/** The provinces for which the matrix does not meet the scale. */
export function gapsOf(thrown: unknown): readonly Gap[] {
  return thrown instanceof ProblemError && Array.isArray(thrown.problem.differences) ? (thrown.problem.differences as Gap[]) : [];
}
