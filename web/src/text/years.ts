import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";

/** What everybody may know of the current year. */
export type PublicYear = Schema<"placement", "GetPublicYearAnswer">;

/** The current year: the one that recruits, or the newest; null before the first one is published. */
export const publicYear = queryOptions({
  queryKey: ["programme-year", "public"],
  staleTime: 60_000,
  queryFn: async (): Promise<PublicYear | null> => {
    try {
      return await read(api.placement.GET("/api/placement/public/year"));
    } catch (thrown) {
      if (problemOf(thrown).status === 404) return null;
      throw thrown;
    }
  },
});

/** The years of the programme, the current first, then the newest, drafts after the published ones; the first one is what pages begin with. */
export function useYears(): { value: string; label: string }[] | undefined {
  const current = useQuery(publicYear);
  const years = useQuery({
    queryKey: ["programme-years"],
    queryFn: () => read(api.placement.GET("/api/placement/programme-years")),
    staleTime: 300_000,
  });
  if (current.isPending) return undefined;
  const isCurrent = ({ year }: { year: number }) => year === current.data?.year;
  return years.data?.items
    .toSorted((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || Number(isDraft(a)) - Number(isDraft(b)) || b.year - a.year)
    .map((row) => ({ value: String(row.year), label: `${row.year} 年度${isDraft(row) ? "（草稿）" : ""}` }));
}

/** A year that is still being prepared: nothing is done in it unless somebody chooses it. */
const isDraft = ({ state }: { state: string }) => state === "draft";
