import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";

export type Board = Schema<"placement", "GetQuotaBoardAnswer">;
export type Cell = Schema<"placement", "GetQuotaBoardCell">;

const liveEvery = 15_000;

/** The live board: it changes whenever anybody of any province takes a seat. */
export const boardQuery = (year: number | undefined, province: string) =>
  queryOptions({
    queryKey: ["quota-board", year, province],
    queryFn: () =>
      read(api.placement.GET("/api/placement/quota-board/{year}/{province}", { params: { path: { year: year ?? 0, province } } })),
    enabled: year !== undefined && province !== "",
    refetchInterval: liveEvery,
  });

/** What a run proposes for each destination: seats, and how many of them beyond the cell. */
export interface Added {
  seats: number;
  selfAdjusted: number;
}

export const nothing: Added = { seats: 0, selfAdjusted: 0 };

type Proposal = Schema<"placement", "Proposal">;

/** Sums a run's proposals by service province. */
export function addedBy(proposals: readonly Pick<Proposal, "serviceProvinceCode" | "code">[]): ReadonlyMap<string, Added> {
  const added = new Map<string, Added>();
  for (const { serviceProvinceCode, code } of proposals) {
    if (!serviceProvinceCode) continue;
    const { seats, selfAdjusted } = added.get(serviceProvinceCode) ?? nothing;
    added.set(serviceProvinceCode, { seats: seats + 1, selfAdjusted: selfAdjusted + (code === "placed.by-self-adjustment" ? 1 : 0) });
  }
  return added;
}

/** How a destination stands to who recruits for it: within the province by identity, whatever the annex has printed beside it. */
export function relationOf({ serviceProvinceCode, relation }: Pick<Cell, "serviceProvinceCode" | "relation">, recruiting: string): string {
  if (serviceProvinceCode === recruiting) return "省内招募";
  return relation === "paired-assistance" ? "对口帮扶" : "跨省招募";
}
