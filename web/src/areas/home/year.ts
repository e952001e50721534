import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { useActor } from "@/session/session";
import { daysBetween } from "@/text/dates";

/** What everybody may know of the year. */
export interface PublicYear {
  year: number;
  policy: Readonly<Record<string, string>>;
  scale: readonly { provinceCode: string; newRecruits: number; totalScale: number }[];
}

/** The newest published year; undefined while it is not known, null where there is none to see. */
export function usePublicYear(): PublicYear | null | undefined {
  const signedIn = !!useActor();
  const year = useQuery({
    queryKey: ["programme-year", "public"],
    staleTime: 300_000,
    enabled: signedIn,
    queryFn: async (): Promise<PublicYear | null> => {
      const years = await read(api.placement.GET("/api/placement/programme-years"));
      const newest = years.items.filter((it) => it.policyVersion > 0).sort((a, b) => b.year - a.year)[0];
      return newest ? read(api.placement.GET("/api/placement/programme-years/{year}", { params: { path: { year: newest.year } } })) : null;
    },
  });
  return signedIn ? year.data : null;
}

export interface Stage {
  title: string;
  from: string;
  to: string;
  state: "over" | "now" | "next";
}

// A stage lasts from the day after the one before it ended, where the calendar names only the last day.
const calendar: readonly { title: string; from?: string; to: string }[] = [
  { title: "网上报名", from: "signup.open", to: "signup.close" },
  { title: "高校审核", from: "signup.open", to: "review.due" },
  { title: "选拔体检", from: "review.due", to: "medical.due" },
  { title: "公示与签约", from: "medical.due", to: "agreement.due" },
  { title: "报到培训上岗", from: "service.startsOn", to: "secondRegistration.county.due" },
  { title: "补录", from: "agreement.due", to: "replacement.close" },
  { title: "延期申请", from: "extension.open", to: "extension.close" },
];

/** The year's calendar as it stands on a day; what the policy does not name is left out. */
export function stagesOf(policy: Readonly<Record<string, string>>, today: string): Stage[] {
  return calendar.flatMap(({ title, from, to }) => {
    const [first, last] = [policy[from ?? to], policy[to]];
    if (!first || !last) return [];
    const state = today < first ? "next" : today > last ? "over" : "now";
    return [{ title, from: first, to: last, state } as const];
  });
}

/** How long sign-up is still open; null where it is not. */
export function signupDaysLeft(policy: Readonly<Record<string, string>>, today: string): number | null {
  const [open, close] = [policy["signup.open"], policy["signup.close"]];
  return open && close && today >= open && today <= close ? daysBetween(today, close) : null;
}
