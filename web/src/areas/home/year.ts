import type { Schema } from "@/api/types";
import { formatDay } from "@/text/dates";
import type { PublicYear } from "@/text/years";

export type CalendarWindow = Schema<"placement", "CalendarWindow">;

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
