import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read, readJson } from "@/api/problem";
import type { Actor, Page, Schema } from "@/api/types";
import { useSignedIn } from "@/session/session";
import { type Listing, type Notice, stateLabels } from "../notices/notice";

export type { Listing, Notice };
export type Objection = Schema<"recruitment", "ObjectionView">;

/** How a notice stands: one whose days are over waits for its office to conclude it. */
export const standingOf = ({ state, concludableFrom }: Pick<Notice, "state" | "concludableFrom">, today: string) =>
  state === "running" && today >= concludableFrom ? { state: "open", label: "期满待办结" } : { state, label: stateLabels[state] };

/** An office's step: what it publishes, and the state of those who wait for it. */
export const stepOf = (actor: Actor) =>
  actor.party === "university"
    ? ({ level: "university", label: "高校公示", ready: "placed" } as const)
    : ({ level: "province", label: "省级公示", ready: "university-notice-done" } as const);

const most = 200;

/** The notices of a year that an office sees: a university its own, a province its own and those of its universities. */
export function useNotices(year: number | undefined) {
  const actor = useSignedIn();
  const scope = actor.party === "university" ? { university: actor.universityCode ?? "" } : { province: actor.region ?? "" };
  return useQuery({
    queryKey: ["notices", "of-office", year, scope],
    queryFn: () =>
      read(api.recruitment.GET("/api/recruitment/public-notices", { params: { query: { year, ...scope, limit: most } as object } })),
    enabled: year !== undefined,
  });
}

/** How many of an office's applicants wait for its next notice: until that is answered, nobody can say that there are none. */
export function useReady(year: number | undefined) {
  const actor = useSignedIn();
  const { ready } = stepOf(actor);
  const recruiting = actor.party === "province" && actor.region ? { recruiting: actor.region } : {};
  return useQuery({
    queryKey: ["application-counts", "ready", year, ready],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/applications/counts", { params: { query: { year, ...recruiting } } })),
    enabled: year !== undefined,
    select: (counts) => counts.byState[ready] ?? 0,
  });
}

/** Objections that are open, or all of one notice. */
export const objectionsQuery = (filter: { notice?: string; open?: boolean }) =>
  queryOptions({
    queryKey: ["objections", filter],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/objections", { params: { query: filter } })),
  });

/** Everybody on a notice. */
export async function everyListing(notice: string): Promise<Listing[]> {
  const rows: Listing[] = [];
  let cursor = "";
  do {
    const query = new URLSearchParams({ limit: String(most), ...(cursor && { cursor }) });
    const page = await readJson<Page<Listing>>(`/api/recruitment/public-notices/${notice}/listings?${query}`);
    rows.push(...page.items);
    cursor = page.nextCursor ?? "";
  } while (cursor);
  return rows;
}
