import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { formatDay } from "@/text/dates";

/** What everybody may know of the newest published year. */
export type PublicYear = Schema<"placement", "GetPublicYearAnswer">;
export type CalendarWindow = Schema<"placement", "CalendarWindow">;

/** The newest published year; null before the first one is published. */
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

const words = { closed: "已结束", upcoming: "未开始" } as const;

/** Where a window stands today, in words: `还有 5 天`, `今天截止`, `已结束`. */
export function standingOf({ state, daysLeft }: CalendarWindow): string {
  if (state !== "open") return words[state];
  if (daysLeft === null) return "进行中";
  return daysLeft === 0 ? "今天截止" : `还有 ${daysLeft} 天`;
}

/** The window in which students sign up. */
export const signupOf = (year: PublicYear): CalendarWindow | undefined => year.calendar.find((window) => window.key === "signup");

/** What the year says of itself at the head of the page: whether one can sign up, and from when or until when. */
export function headlineOf(year: PublicYear): string {
  const signup = signupOf(year);
  if (!signup) return `${year.year} 年度`;
  if (signup.state === "open") return `${year.year} 年报名正在进行，${standingOf(signup)}`;
  return signup.state === "upcoming" ? `${year.year} 年度报名将于${formatDay(signup.opensOn)}开始` : `${year.year} 年度报名已结束`;
}
