import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { publicYear } from "@/text/years";

export type Application = Schema<"recruitment", "ApplicationView">;
export type Term = Schema<"serviceManagement", "TermView">;

// Who has none yet is answered 404: that is no fault, but the beginning.
async function orNone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (thrown) {
    if (problemOf(thrown).status === 404) return null;
    throw thrown;
  }
}

/** The person's own application of the newest year; null before the first draft. */
export const myApplication = queryOptions({
  queryKey: ["my", "application"],
  queryFn: () => orNone(read(api.recruitment.GET("/api/recruitment/applications/mine"))),
});

export type Draft = Schema<"recruitment", "SaveDraftDraftView">;

/** What the person typed and has not saved as the form yet; null where there is nothing. */
export const myDraft = queryOptions({
  queryKey: ["my", "draft"],
  queryFn: () => orNone(read(api.recruitment.GET("/api/recruitment/applications/mine/draft"))),
});

export const myTimeline = queryOptions({
  queryKey: ["my", "timeline"],
  queryFn: () => orNone(read(api.recruitment.GET("/api/recruitment/applications/mine/timeline"))),
});

/** The person's own term of service; null before admission. */
export const myTerm = queryOptions({
  queryKey: ["my", "term"],
  queryFn: () => orNone(read(api.serviceManagement.GET("/api/service-management/terms/mine"))),
});

/** The approved posts of the person's county, or of the year where no county is known yet. */
export const postsOf = (term: Term) => {
  const query = { year: term.programmeYear, ...(term.countyCode && { county: term.countyCode }), limit: 200 };
  return queryOptions({
    queryKey: ["my", "posts", query],
    queryFn: () => read(api.serviceManagement.GET("/api/service-management/posts", { params: { query } })),
  });
};

export const myEntitlements = queryOptions({
  queryKey: ["my", "entitlements"],
  queryFn: () => read(api.subsidy.GET("/api/subsidy/entitlements/mine")),
});

export type ProgrammeYear = Schema<"placement", "ProgrammeYearView">;

/** The year that is signed up for: the current one; null before the first is published. */
export const currentYear = queryOptions({
  queryKey: ["programme-year", "current"],
  staleTime: 300_000,
  queryFn: async ({ client }): Promise<ProgrammeYear | null> => {
    const current = await client.fetchQuery(publicYear);
    return current ? read(api.placement.GET("/api/placement/programme-years/{year}", { params: { path: { year: current.year } } })) : null;
  },
});
