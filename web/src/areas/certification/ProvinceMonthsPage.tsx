import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { readJson } from "@/api/problem";
import type { Page, Schema } from "@/api/types";
import { expectedFilter, provinceMonthStates, toneOf } from "@/areas/months/months";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { hasRole, useSignedIn } from "@/session/session";
import { formatCount } from "@/text/money";
import { useToday } from "@/text/today";
import { certifyInBulk } from "./certify";
import { Overview } from "./Overview";

type Row = Schema<"serviceManagement", "ListProvinceMonthsRow">;

/** The provinces of a month: what waits to be certified, what is certified, and what changed after it was. */
export default function ProvinceMonthsPage() {
  const actor = useSignedIn();
  const thisMonth = useToday().slice(0, 7);
  const [params] = useSearchParams();
  const month = params.get("month") || thisMonth;
  const filters = useMemo(() => filtersOf(thisMonth), [thisMonth]);
  return (
    <>
      <div className="page-head">
        <h1>每月核定</h1>
        <p>省级项目办提交的名单由全国项目办核定，核定后固定为一个版本；其后有变动的，由省级项目办重新提交，核定为新的版本。</p>
      </div>
      <div className="stack">
        <Overview month={month} />
        <DataTable<Row>
          name="province-months"
          label="省级每月名单"
          columns={columns}
          filters={filters}
          fetch={(query) => readJson<Page<Row>>(pageAddress("/api/service-management/province-months", query))}
          rowKey={(row) => `${row.provinceCode}/${row.month}`}
          rowName={(row) => row.provinceName}
          rowLink={(row) => `/province-months/${row.provinceCode}/${row.month}`}
          bulk={hasRole(actor, "reviewer") ? [certifyInBulk] : undefined}
          empty="这个月没有省级名单。"
        />
      </div>
    </>
  );
}

const filtersOf = (month: string): Filter[] => [
  { key: "month", label: "月份", kind: "month", initial: month, required: true },
  { key: "state", label: "状态", kind: "select", options: provinceMonthStates },
  expectedFilter,
];

const columns: Column<Row>[] = [
  { key: "province", title: "省", render: (row) => row.provinceName },
  { key: "state", title: "状态", render: (row) => <StateTag state={toneOf(row)} label={row.stateLabel} /> },
  { key: "headcount", title: "计入人数", align: "right", render: (row) => (row.state === "open" ? "—" : formatCount(row.headcount)) },
  { key: "version", title: "核定版本", render: (row) => (row.version === 0 ? "无" : `第 ${row.version} 版`) },
];
