import type { Schema } from "@/api/types";

export type Notice = Schema<"recruitment", "NoticeView">;

export const stateLabels: Readonly<Record<Notice["state"], string>> = { running: "公示中", concluded: "已期满" };

export const titleOf = (notice: Notice) => `${notice.universityName ?? `${notice.provinceName}项目办`}${notice.year}年拟录取人选公示`;

/** Running before concluded, each newest first. */
export const byOpenFirst = (notices: readonly Notice[]) =>
  [...notices].sort((a, b) => Number(b.state === "running") - Number(a.state === "running") || b.publishedOn.localeCompare(a.publishedOn));
