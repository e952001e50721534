import { useQuery } from "@tanstack/react-query";
import { readJson } from "@/api/problem";
import { dayOf } from "./dates";

/**
 * The programme's today in Beijing. A demo has a clock of its own, which its page carries (`<meta name="demo">`); elsewhere it is
 * the browser's.
 */
export function useToday(): string {
  const isDemo = document.querySelector<HTMLMetaElement>("meta[name=demo]")?.content === "yes";
  const clock = useQuery({
    queryKey: ["demo-clock"],
    queryFn: () => readJson<{ now: string }>("/api/demo/clock"),
    enabled: isDemo,
    staleTime: 30_000,
  });
  return dayOf(clock.data?.now ?? new Date());
}
