import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { formatDay, yearLater } from "@/text/dates";
import type { TermView } from "../terms";
import { at, shownFirst, terms } from "./step";

/** 延期管理. */
export const extensionActions = (term: TermView, today: string): Action[] => [
  {
    key: "agree-extension",
    label: "同意延期",
    tone: "primary",
    confirm: `志愿者于 ${formatDay(term.extensionRequestedOn)} 申请延期一年；同意后服务期延至 ${formatDay(yearLater(term.endsOn))}，状态变为“在岗并延期”。`,
    // D-13: once the service is over, the province only, with a reason.
    reason: today > term.endsOn ? "required" : undefined,
    ...shownFirst(term, ({ reason }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/extension", { params: at(term, preview), body: { agree: true, reason }, headers }),
      ),
    ),
  },
  {
    key: "refuse-extension",
    label: term.state === "on-duty-extended" ? "撤销延期" : "不同意延期",
    tone: "danger",
    reason: "required",
    ...shownFirst(term, ({ reason }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/extension", { params: at(term, preview), body: { agree: false, reason }, headers }),
      ),
    ),
  },
  {
    key: "start-next-year",
    label: "续期上岗",
    tone: "primary",
    confirm: "同意的下一服务年度已经开始；办理后志愿者不间断在岗。",
    held: !!term.nextYearFrom && today < term.nextYearFrom && `${formatDay(term.nextYearFrom)}起可以办理`,
    ...shownFirst(term, (_, preview, headers) =>
      read(terms.POST("/api/service-management/terms/{id}/next-year", { params: at(term, preview), headers })),
    ),
  },
];
