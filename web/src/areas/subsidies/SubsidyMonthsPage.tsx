import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { formatDay, formatInstant, formatMonth } from "@/text/dates";
import { formatCount, formatYuan } from "@/text/money";
import { Overview } from "./Overview";
import { changeText, type FeedRow, feedStates, toneOf } from "./subsidies";

/** The months that the nation has certified, with what they are worth and where finance stands with them. */
export default function SubsidyMonthsPage() {
  return (
    <>
      <div className="page-head">
        <h1>每月应发</h1>
        <p>全国项目办核定的人数和按标准计算的应发金额。每核定一个省形成一个新版本，已有版本不再改动；财政部门核对后确认。</p>
      </div>
      <div className="stack">
        <Overview />
        <DataTable<FeedRow>
          name="subsidies"
          label="每月应发"
          columns={columns}
          filters={filters}
          fetch={(query) => readJson<Page<FeedRow>>(pageAddress("/api/subsidy/headcounts", query))}
          rowKey={(row) => row.month}
          rowLink={(row) => `/subsidies/${row.month}`}
          empty="没有符合条件的月份。"
        />
      </div>
    </>
  );
}

const filters: Filter[] = [{ key: "state", label: "状态", kind: "select", options: feedStates }];

const columns: Column<FeedRow>[] = [
  { key: "month", title: "月份", sort: "month", render: (row) => formatMonth(row.month) },
  { key: "state", title: "状态", sort: "state", render: (row) => <StateTag state={toneOf(row.state)} label={row.stateLabel} /> },
  { key: "headcount", title: "计入人数", align: "right", render: (row) => formatCount(row.controlTotals.headcount) },
  { key: "amount", title: "应发", align: "right", render: (row) => formatYuan(row.controlTotals.amount) },
  {
    key: "change",
    title: "与已确认版本的差额",
    align: "right",
    render: ({ change, state }) => (change ? changeText(change) : state === "published" ? "首次确认" : "—"),
  },
  { key: "held", title: "其中暂缓", align: "right", render: (row) => (Number(row.heldAmount) === 0 ? "—" : formatYuan(row.heldAmount)) },
  { key: "provinces", title: "已核定省份", align: "right", render: (row) => row.provinceCount },
  { key: "version", title: "当前版本", sort: "version", align: "right", render: (row) => `第 ${row.currentVersion} 版` },
  {
    key: "acknowledged",
    title: "已确认版本",
    align: "right",
    render: (row) => (row.acknowledgedVersion === null ? "—" : `第 ${row.acknowledgedVersion} 版`),
  },
  { key: "due", title: "确认期限", render: (row) => (row.dueOn ? `${formatDay(row.dueOn)}${row.overdue ? "（逾期）" : ""}` : "—") },
  { key: "published", title: "形成时间", hidden: true, render: (row) => formatInstant(row.publishedAt) },
];
