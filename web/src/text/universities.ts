import { useQuery } from "@tanstack/react-query";

/** A university of the ministry's list. */
export interface University {
  code: string;
  name: string;
  province: string;
  level: "bachelor" | "associate";
}

const load = async (): Promise<University[]> => {
  const { default: url } = await import("@/api/generated/universities.json?url");
  const rows = (await (await fetch(url)).json()) as [string, string, string, University["level"]][];
  return rows.map(([code, name, province, level]) => ({ code, name, province, level }));
};

/** The universities, read from a file of their own where a page needs them. */
export function useUniversities(): University[] | undefined {
  return useQuery({ queryKey: ["universities"], queryFn: load, staleTime: Number.POSITIVE_INFINITY }).data;
}
