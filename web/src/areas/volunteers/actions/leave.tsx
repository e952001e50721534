import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { daysLater } from "@/text/dates";
import type { TermView } from "../terms";
import { DayField, DestinationField } from "./lazyFields";
import { at, shownFirst, terms } from "./step";

/** The last day that can be somebody's first off duty: today, or the day after the service where that lies behind. */
const latestDeparture = ({ endsOn }: TermView, today: string) => (daysLater(endsOn, 1) < today ? daysLater(endsOn, 1) : today);

/** 离岗管理. */
export const leaveActions = (term: TermView, today: string): Action[] => [
  {
    key: "record-departure",
    label: "办理离岗",
    tone: "danger",
    confirm: "离岗后本机构不能撤回，请核对离岗日期和去向。",
    fields: (
      <>
        <DayField name="leftOn" label="离岗日期" required hint="自这一天起不再计入在岗" max={latestDeparture(term, today)} />
        <DestinationField />
      </>
    ),
    // A day that cannot be taken back is not proposed, but where the service has ended it is known.
    initialValues: { leftOn: term.endsOn < today ? latestDeparture(term, today) : undefined, reason: term.leaveWish ?? undefined },
    reason: "required",
    reasonLabel: "离岗原因",
    ...shownFirst(term, ({ leftOn, destination, reason }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/departure", {
          params: at(term, preview),
          body: { leftOn, destination, reason },
          headers,
        }),
      ),
    ),
  },
  {
    key: "close",
    label: "归档",
    reason: "required",
    confirm: "服务期满或未能上岗的归档保存，不会删除。",
    run: ({ reason }, headers) =>
      read(terms.POST("/api/service-management/terms/{id}/close", { params: { path: { id: term.id } }, body: { reason }, headers })),
  },
];
