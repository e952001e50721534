import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";

/** The years of the programme, the newest first and drafts after the published ones; the first one is what pages begin with. */
export function useYears(): { value: string; label: string }[] | undefined {
  const years = useQuery({
    queryKey: ["programme-years"],
    queryFn: () => read(api.placement.GET("/api/placement/programme-years")),
    staleTime: 300_000,
  });
  return years.data?.items
    .toSorted((a, b) => Number(isDraft(a)) - Number(isDraft(b)) || b.year - a.year)
    .map((row) => ({ value: String(row.year), label: `${row.year} 年度${isDraft(row) ? "（草稿）" : ""}` }));
}

/** A year that is still being prepared: nothing is done in it unless somebody chooses it. */
const isDraft = ({ state }: { state: string }) => state === "draft";
