import { api } from "@/api/client";
import { read } from "@/api/problem";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import { CountyField, DayField } from "./actions/lazyFields";
import type { TermRow } from "./terms";

const atOnce = 100;

/** SVC-2: those who arrived together, sent to one county. */
export const arrivalsInBulk = (province: string, today: string): BulkAction<TermRow> => ({
  label: "报到登记",
  // Who registered already has the day corrected one by one, on the page.
  for: (row) => row.allowedActions.includes("record-arrival") && row.state !== "unreviewed",
  confirm: (rows) => <p className="dialog-confirm">登记 {rows.length} 名志愿者已报到，并分配到服务县；志愿者随后自行填写二次注册信息。</p>,
  fields: (
    <>
      <DayField name="arrivedOn" label="报到日期" required max={today} />
      <CountyField province={province} />
    </>
  ),
  initialValues: { arrivedOn: today },
  run: (rows, tell, { countyCode, arrivedOn }) =>
    inParts(
      rows.map(({ id }) => ({ id, countyCode, arrivedOn })),
      atOnce,
      (items) => read(api.serviceManagement.POST("/api/service-management/terms/arrivals", { body: { items } })),
      tell,
    ),
});
