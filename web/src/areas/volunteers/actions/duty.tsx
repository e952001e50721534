import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import type { TermView } from "../terms";
import { CategoryField, CountyField, DayField } from "./lazyFields";
import { at, shownFirst, terms } from "./step";

/** Who registered has a post in the county: there only the day can be mended, and another county is a transfer. */
const arrival = (term: TermView, today: string): Action => {
  const isRegistered = term.state === "unreviewed";
  return {
    key: "record-arrival",
    ...(isRegistered ? { label: "更正报到日期" } : { label: "报到登记", tone: "primary" as const }),
    fields: (
      <>
        <DayField name="arrivedOn" label="报到日期" required max={today} />
        {!isRegistered && <CountyField province={term.serviceProvinceCode} />}
      </>
    ),
    initialValues: { arrivedOn: term.arrivedOn ?? today, countyCode: term.countyCode ?? undefined },
    run: ({ countyCode, arrivedOn }, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/arrival", {
          params: { path: { id: term.id } },
          body: { countyCode: isRegistered && term.countyCode ? term.countyCode : countyCode, arrivedOn },
          headers,
        }),
      ),
  };
};

// A dialog covers the page that has them.
const cardOf = (term: TermView) => term.cardNumberMasked ?? "未登记";

/** Arrival, confirmation on duty and what is checked after. */
export const dutyActions = (term: TermView, today: string, postCategory?: string): Action[] => [
  arrival(term, today),
  {
    key: "confirm-on-duty",
    label: "审核在岗",
    tone: "primary",
    confirm: `请核对姓名（${term.name}）、银行卡（${cardOf(term)}）和专项；确认后状态由“未审核”变为“在岗”。`,
    fields: (
      <>
        <CategoryField />
        <DayField name="onDutyFrom" label="上岗日期" hint="不填则为报到之日；此前已在岗的，接续此前的在岗时间" max={today} />
      </>
    ),
    initialValues: { category: postCategory ?? term.category ?? undefined },
    ...shownFirst(term, ({ category, onDutyFrom }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/confirm-on-duty", {
          params: at(term, preview),
          body: { category, onDutyFrom },
          headers,
        }),
      ),
    ),
  },
  {
    key: "release-pay-hold",
    label: "解除暂缓发放",
    confirm: `请先核对变更后的姓名（${term.name}）和银行卡（${cardOf(term)}）；解除后自本月起恢复发放。`,
    run: (_, headers) =>
      read(terms.POST("/api/service-management/terms/{id}/pay-hold/release", { params: { path: { id: term.id } }, headers })),
  },
  {
    key: "record-agreement",
    label: "登记三方协议",
    fields: <DayField name="signedOn" label="签订日期" required max={today} />,
    initialValues: { signedOn: today },
    run: ({ signedOn }, headers) =>
      read(terms.POST("/api/service-management/terms/{id}/agreement", { params: { path: { id: term.id } }, body: { signedOn }, headers })),
  },
];
