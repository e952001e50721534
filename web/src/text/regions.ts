import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { provinces } from "./provinces";

/** All regions with their names, from data/regions.csv; a file of its own that is read where a name is needed. */
export interface Region {
  code: string;
  name: string;
  level: "national" | "province" | "prefecture" | "county";
  parent: string;
}

const load = async (): Promise<ReadonlyMap<string, Region>> => {
  const { default: url } = await import("@/api/generated/regions.json?url");
  const rows = (await (await fetch(url)).json()) as [string, string, Region["level"], string][];
  return new Map(rows.map(([code, name, level, parent]) => [code, { code, name, level, parent }]));
};

export function useRegions(): ReadonlyMap<string, Region> | undefined {
  return useQuery({ queryKey: ["regions"], queryFn: load, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }).data;
}

/** Names any region by its code; the code until the names are there. */
export function useRegionName(): (code: string | null | undefined) => string {
  const regions = useRegions();
  return (code) => (code ? (provinces[code] ?? regions?.get(code)?.name ?? code) : "—");
}

/** The counties of a province (or of a prefecture), to choose from; empty until the names are there. */
export function useCountyOptions(within: string | null | undefined): { value: string; label: string }[] {
  const regions = useRegions();
  return useMemo(() => {
    if (!regions || !within) return [];
    const prefix = within.replace(/(00){1,2}$/, "");
    return [...regions.values()]
      .filter((region) => region.level === "county" && region.code.startsWith(prefix))
      .map((region) => ({ value: region.code, label: region.name }));
  }, [regions, within]);
}
