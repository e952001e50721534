import type { Schema } from "@/api/types";
import { formatDay } from "@/text/dates";

export type Notice = Schema<"recruitment", "NoticeView">;
export type Listing = Schema<"recruitment", "ListingView">;

export const stateLabels: Readonly<Record<Notice["state"], string>> = { running: "公示中", concluded: "公示结束" };

/** How a notice stands for who reads it: past its last day it is over, also where its office has not concluded it yet. */
export const standingOf = (notice: Pick<Notice, "state" | "endsOn">, today: string) => {
  const state = today > notice.endsOn ? "concluded" : notice.state;
  return { state, label: stateLabels[state] };
};

const listingLabels: Readonly<Record<Listing["state"], string>> = { running: "公示中", passed: "公示通过", "taken-down": "已撤下" };

/** Whether somebody on the list may still be objected to: until their last day, and as long as an objection stops their clock. */
export const takesObjections = ({ state, clockStopped, endsOn }: Pick<Listing, "state" | "clockStopped" | "endsOn">, today: string) =>
  state === "running" && (clockStopped || today <= endsOn);

/** How somebody on the list stands; past the last day they wait for the office to conclude it. */
export const listingStandingOf = (listing: Pick<Listing, "state" | "clockStopped" | "endsOn">, today: string) => {
  if (listing.clockStopped) return { state: "open", label: "异议核查中" };
  return listing.state === "running" && !takesObjections(listing, today)
    ? { state: "concluded", label: stateLabels.concluded }
    : { state: listing.state, label: listingLabels[listing.state] };
};

/** Whose notice of which year and level; its day tells two of one office apart. */
export function titleOf(notice: Pick<Notice, "universityName" | "provinceName" | "year" | "levelLabel" | "publishedOn">): string {
  const office = notice.universityName ?? `${notice.provinceName}项目办`;
  return `${office}${notice.year}年拟录取人选${notice.levelLabel}（${formatDay(notice.publishedOn)}）`;
}

/** Those that still run before those that are over, each newest first. */
export const byOpenFirst = <N extends Pick<Notice, "state" | "endsOn" | "publishedOn">>(notices: readonly N[], today: string) => {
  const runs = (notice: N) => Number(standingOf(notice, today).state === "running");
  return [...notices].sort((a, b) => runs(b) - runs(a) || b.publishedOn.localeCompare(a.publishedOn));
};
