import { useMemo } from "react";
import { Navigate, useSearchParams } from "react-router";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { formatDay, formatInstant } from "@/text/dates";
import { useKnownToday } from "@/text/today";
import { approveInBulk } from "./approvals";
import { type CountyMonthRow, expectedFilter, monthStates, toneOf } from "./months";
import { ProvinceMonthCard } from "./ProvinceMonthCard";

const list = "/api/service-management/county-months";

/** The counties of a month: red what the province has to review, black what it approved, and what changed since. */
export default function MonthsPage() {
  const actor = useSignedIn();
  const today = useKnownToday();
  const [params] = useSearchParams();
  const month = params.get("month") || today?.slice(0, 7);
  const filters = useMemo(() => filtersOf(month ?? ""), [month]);
  if (!month) return <Waiting />;
  // A county has one list in a month: its own.
  if (actor.party === "county") return <Navigate to={`/months/${actor.region}/${month}`} replace />;
  return (
    <>
      <div className="page-head">
        <h1>每月名单</h1>
        <p>红色“未审核”等待省级项目办审核，黑色“审核通过”已审核；县里有任何变动，自动恢复为“未审核”，请重新审核。</p>
      </div>
      <div className="stack">
        {isParty(actor, "province") && actor.region && <ProvinceMonthCard province={actor.region} month={month} />}
        <DataTable<CountyMonthRow>
          name="county-months"
          label="县级每月名单"
          columns={columns}
          filters={filters}
          fetch={(query) => readJson<Page<CountyMonthRow>>(pageAddress(list, query))}
          exportPath={`${list}/export`}
          rowKey={(row) => `${row.countyCode}/${row.month}`}
          rowName={(row) => row.countyName}
          rowLink={(row) => `/months/${row.countyCode}/${row.month}`}
          bulk={isParty(actor, "province") && hasRole(actor, "reviewer") ? [approveInBulk] : undefined}
          empty="这个月没有在岗的县。"
        />
      </div>
    </>
  );
}

const filtersOf = (month: string): Filter[] => [
  { key: "month", label: "月份", kind: "month", initial: month, required: true },
  { key: "state", label: "状态", kind: "select", options: monthStates },
  expectedFilter,
];

const columns: Column<CountyMonthRow>[] = [
  {
    key: "county",
    title: "县",
    render: (row) => (row.isDirect ? `${row.countyName}（省直管）` : row.countyName),
  },
  { key: "state", title: "状态", render: (row) => <StateTag state={toneOf(row)} label={row.stateLabel} /> },
  {
    key: "headcount",
    title: "人数",
    align: "right",
    render: (row) => (row.state === "not-submitted" ? "—" : row.headcount),
  },
  { key: "changed", title: "上次审核后变动", render: changeOf },
  { key: "because", title: "变动原因", wrap: true, render: (row) => row.revertedBecause?.join("；") },
  { key: "unreviewed", title: "待审核志愿者", align: "right", render: (row) => row.unreviewed || "—" },
  { key: "submitted", title: "提交时间", render: (row) => formatInstant(row.submittedAt) },
  { key: "due", title: "县提交截止", render: (row) => (row.dueOn ? `${formatDay(row.dueOn)}${row.overdue ? "（逾期）" : ""}` : "—") },
];

/** What changed since the province last approved: `+1 −2，变更 1（人数 −1）`. */
function changeOf({ changedSinceApproval, changes }: CountyMonthRow): string {
  if (!changedSinceApproval) return "—";
  if (!changes) return "有变动，须重新审核";
  const parts = [
    changes.added > 0 && `新增 ${changes.added}`,
    changes.removed > 0 && `减少 ${changes.removed}`,
    changes.changed > 0 && `变更 ${changes.changed}`,
  ].filter(Boolean);
  const people = changes.headcount === 0 ? "人数不变" : `人数 ${changes.headcount > 0 ? "+" : "−"}${Math.abs(changes.headcount)}`;
  return `${parts.join("，") || "内容相同"}（${people}）`;
}
