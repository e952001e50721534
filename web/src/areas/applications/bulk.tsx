import { api } from "@/api/client";
import { read } from "@/api/problem";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import { provinceName } from "@/text/provinces";
import type { ApplicationRow } from "./applications";
import { PaperReceived } from "./PaperReceived";

// Each part holds the locks of its applications while it lasts.
const atOnce = 100;

/** The versions that the list showed. */
const seen = (rows: readonly ApplicationRow[]) => rows.map(({ id, revision }) => ({ id, revision }));

/** A2 for a stack of paper forms: each in the version that the list showed, one outcome each. */
export const reviewInBulk: BulkAction<ApplicationRow> = {
  label: "审核通过",
  tone: "primary",
  for: (row) => row.allowedActions.includes("review"),
  confirm: () => (
    <div className="dialog-confirm">
      <p>状态由“未审核”变为“已审核”；学生此后再修改的，退回“未审核”。</p>
      <p>以您看到的版本为准，其间被学生修改过的不会通过。</p>
    </div>
  ),
  fields: <PaperReceived />,
  run: (rows, tell) =>
    inParts(
      seen(rows),
      atOnce,
      async (items) => (await read(api.recruitment.POST("/api/recruitment/application-reviews", { body: { items } }))).items,
      tell,
    ),
};

/** A7: confirmation notices for everybody who has signed; one outcome each. */
export const confirmInBulk: BulkAction<ApplicationRow> = {
  label: "签发确认通知书",
  tone: "primary",
  for: (row) => row.allowedActions.includes("confirm"),
  confirm: (rows) => <ByServiceProvince rows={rows} />,
  run: (rows, tell) =>
    inParts(
      seen(rows),
      atOnce,
      async (items) => (await read(api.recruitment.POST("/api/recruitment/confirmation-notices", { body: { items } }))).items,
      tell,
    ),
};

function ByServiceProvince({ rows }: { rows: readonly ApplicationRow[] }) {
  const counts = new Map<string, number>();
  for (const { serviceProvinceCode } of rows) counts.set(serviceProvinceCode ?? "", (counts.get(serviceProvinceCode ?? "") ?? 0) + 1);
  return (
    <div className="dialog-confirm">
      <p>向 {rows.length} 名已签招募协议的人选签发《确认通知书》，状态变为“已录取”，档案转交服务省项目办。签发后不能撤回。</p>
      <p>以您看到的版本为准，其间被学生修改过的不会签发。</p>
      <ul>
        {[...counts].map(([code, count]) => (
          <li key={code}>
            {provinceName(code)}：{count} 名
          </li>
        ))}
      </ul>
    </div>
  );
}
