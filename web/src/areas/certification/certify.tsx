import { api, ifMatch } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { ItemOutcome, Schema } from "@/api/types";
import type { Action } from "@/parts/actions";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import { formatCount } from "@/text/money";

type Row = Schema<"serviceManagement", "ListProvinceMonthsRow">;
type View = Schema<"serviceManagement", "ProvinceMonthView">;

const certify = (province: string, month: string, headers: Record<string, string>) =>
  read(
    api.serviceManagement.POST("/api/service-management/province-months/{province}/{month}/certify", {
      params: { path: { province, month } },
      headers,
    }),
  );

/** What the nation does with a province's month. */
export const nationalActions = ({ provinceCode: province, month, headcount, counties, version }: View): Action[] => [
  {
    key: "certify",
    label: "核定",
    tone: "primary",
    confirm: `核定 ${counties.length} 个县，计入 ${formatCount(headcount)} 人，固定为第 ${version + 1} 版。以您看到的版本为准，其间有变动则不会核定。`,
    run: (_, headers) => certify(province, month, headers),
  },
  {
    key: "return",
    label: "退回",
    tone: "danger",
    confirm: "退回后由省级项目办处理并重新提交；已核定的版本保持不变。",
    reason: "required",
    run: ({ reason }, headers) =>
      read(
        api.serviceManagement.POST("/api/service-management/province-months/{province}/{month}/return", {
          params: { path: { province, month } },
          body: { reason: reason ?? "" },
          headers,
        }),
      ),
  },
];

/** Several provinces at once: one request each, because each has a revision of its own. */
export const certifyInBulk: BulkAction<Row> = {
  label: "核定",
  tone: "primary",
  for: (row) => row.allowedActions.includes("certify"),
  confirm: (rows) => (
    <p className="dialog-confirm">
      核定 {rows.length} 个省，计入 {formatCount(rows.reduce((sum, row) => sum + row.headcount, 0))}{" "}
      人。以您看到的版本为准，其间有变动的不会核定。
    </p>
  ),
  run: (rows, tell) => inParts(rows, 1, async ([row]) => (row ? [await outcomeOf(row)] : []), tell),
};

async function outcomeOf(row: Row): Promise<ItemOutcome> {
  const id = `${row.provinceCode}/${row.month}`;
  try {
    await certify(row.provinceCode, row.month, ifMatch(row.revision));
    return { id, done: true, code: null, detail: null };
  } catch (thrown) {
    const { code, detail } = problemOf(thrown);
    return { id, done: false, code, detail };
  }
}
