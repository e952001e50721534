import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";

/** The years of the programme, newest first; the first one is what pages begin with. */
export function useYears(): { value: string; label: string }[] | undefined {
  const years = useQuery({
    queryKey: ["programme-years"],
    queryFn: () => read(api.placement.GET("/api/placement/programme-years")),
    staleTime: 300_000,
  });
  return years.data?.items
    .map(({ year }) => year)
    .sort((a, b) => b - a)
    .map((year) => ({ value: String(year), label: `${year} 年度` }));
}
