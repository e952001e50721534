import { api } from "@/api/client";
import { read } from "@/api/problem";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import type { CountyMonthRow } from "./months";

const atOnce = 100;

/** C2 in bulk: each month in the version that was seen, one outcome each. */
export const approveInBulk: BulkAction<CountyMonthRow> = {
  label: "审核通过",
  tone: "primary",
  for: (row) => row.allowedActions.includes("approve"),
  confirm: (rows) => {
    const changed = rows.filter((row) => row.changedSinceApproval);
    return (
      <div className="dialog-confirm">
        <p>
          审核通过 {rows.length} 个县的名单，共 {rows.reduce((sum, row) => sum + row.headcount, 0)}{" "}
          人。以您看到的版本为准，其间有变动的县不会通过。
        </p>
        {changed.length > 0 && (
          <p>
            <strong>其中 {changed.length} 个县在上次审核后有变动：</strong>
            {changed.map((row) => row.countyName).join("、")}。
          </p>
        )}
      </div>
    );
  },
  run: (rows, tell) =>
    inParts(
      rows.map(({ countyCode, month, revision }) => ({ countyCode, month, revision })),
      atOnce,
      (items) => read(api.serviceManagement.POST("/api/service-management/county-month-approvals", { body: { items } })),
      tell,
    ),
};
