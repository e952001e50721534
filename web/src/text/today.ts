import { useQuery } from "@tanstack/react-query";
import { readJson } from "@/api/problem";
import { dayOf } from "./dates";

/** The programme's today in Beijing; the browser's until a demo's clock was read. */
export const useToday = (): string => useKnownToday() ?? dayOf(new Date());

/**
 * The programme's today, undefined until it is known: for what is decided once. A demo has a clock of its own, as its page says
 * (`<meta name="demo">`); elsewhere it is the browser's.
 */
export function useKnownToday(): string | undefined {
  const isDemo = document.querySelector<HTMLMetaElement>("meta[name=demo]")?.content === "yes";
  const clock = useQuery({
    queryKey: ["demo-clock"],
    queryFn: () => readJson<{ now: string }>("/api/demo/clock"),
    enabled: isDemo,
    staleTime: 30_000,
  });
  return isDemo && !clock.data && !clock.isError ? undefined : dayOf(clock.data?.now ?? new Date());
}
