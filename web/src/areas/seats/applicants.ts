import { useQuery } from "@tanstack/react-query";
import { type ApplicationRow, everyApplication } from "@/areas/applications/applications";

/** Placement knows applicants by their number only; who they are is Recruitment's. Empty until it is known. */
export function useApplicants(year: number | undefined, province: string | null): ReadonlyMap<string, ApplicationRow> {
  const found = useQuery({
    queryKey: ["applicants", year, province],
    queryFn: async () => {
      const rows = await everyApplication({ year: String(year), ...(province && { recruiting: province }) });
      return new Map(rows.map((row) => [row.id, row]));
    },
    enabled: year !== undefined && !!province,
    staleTime: 300_000,
  });
  return found.data ?? nobody;
}

const nobody: ReadonlyMap<string, ApplicationRow> = new Map();
