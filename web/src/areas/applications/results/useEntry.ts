import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { idempotency } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf } from "@/api/problem";
import type { ItemOutcome } from "@/api/types";
import { inParts, useProgress } from "@/parts/LongWork";
import { everyApplication } from "../applications";

// The services take this many at once.
const atOnce = 100;

/**
 * Who waits for a result, what has been typed for them so far, and the sending of it. Each value is saved with an outcome of its own;
 * what was refused stays as it was typed.
 */
export function useEntry<Value>(
  year: number,
  missing: "score" | "medical",
  save: (items: ({ id: string } & Value)[], headers: Record<string, string>) => Promise<readonly ItemOutcome[]>,
  saved: () => void,
) {
  const rows = useQuery({
    queryKey: ["awaiting", missing, year],
    queryFn: () => everyApplication({ year: String(year), state: "reviewed", missing }),
  });
  const [typed, setTyped] = useState<ReadonlyMap<string, Value>>(new Map());
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { progress, tell, clear } = useProgress();
  const keys = useSubmissionKeys();

  const type = (id: string, value: Value | undefined) => {
    const next = new Map(typed);
    if (value === undefined) next.delete(id);
    else next.set(id, value);
    setTyped(next);
  };
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const items = [...typed].map(([id, value]) => ({ id, ...value }));
      const all = await inParts(items, atOnce, async (part) => [...(await save(part, idempotency(keys.of(part))))], tell);
      const refused = new Set(all.filter(({ done }) => !done).map(({ id }) => id));
      setTyped(new Map([...typed].filter(([id]) => refused.has(id))));
      setOutcomes(all);
      keys.renew();
      saved();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
      clear();
      await rows.refetch();
    }
  };
  return { rows, typed, type, send, busy, progress, outcomes, problem };
}
