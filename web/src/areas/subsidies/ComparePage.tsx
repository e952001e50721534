import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select } from "antd";
import { Link, useParams, useSearchParams } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { formatMonth } from "@/text/dates";
import { formatCount, formatYuan } from "@/text/money";
import { baseOf, type Comparison, comparisonOf, signedCount, signedYuan, versionsOf } from "./subsidies";
import "./subsidies.css";

type County = Comparison["counties"][number];

/** Two versions of a month side by side: the totals of both, and every county in which they differ. */
export default function ComparePage() {
  const { month = "" } = useParams();
  const [params, setParams] = useSearchParams();
  const versions = useQuery(versionsOf(month));
  if (versions.isError) return <ProblemAlert problem={problemOf(versions.error)} retry={() => versions.refetch()} />;
  if (!versions.data) return <Waiting />;
  const to = Number(params.get("to")) || (versions.data.at(-1)?.version ?? 1);
  const from = Number(params.get("from")) || (baseOf(versions.data, to) ?? to);
  const all = params.get("all") === "true";
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(key, value);
    setParams(next, { replace: true });
  };
  const options = versions.data.map(({ version, acknowledgedAt }) => ({
    value: version,
    label: `第 ${version} 版${acknowledgedAt ? "（已确认）" : ""}`,
  }));
  return (
    <>
      <div className="page-head">
        <h1>{formatMonth(month)}版本比较</h1>
        <Link to={`/subsidies/${month}?version=${to}`}>返回第 {to} 版</Link>
      </div>
      <div className="stack">
        <div className="subsidy-choice">
          <Select aria-label="原版本" value={from} options={options} onChange={(version: number) => set("from", String(version))} />
          <span>与</span>
          <Select aria-label="新版本" value={to} options={options} onChange={(version: number) => set("to", String(version))} />
          <Checkbox checked={all} onChange={(event) => set("all", String(event.target.checked))}>
            列出全部县
          </Checkbox>
        </div>
        <Differences month={month} from={from} to={to} all={all} />
      </div>
    </>
  );
}

function Differences({ month, from, to, all }: { month: string; from: number; to: number; all: boolean }) {
  const found = useQuery(comparisonOf(month, from, to, all));
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return <Waiting />;
  return (
    <>
      <Totals comparison={found.data} />
      <section className="card" aria-labelledby="counties">
        <h2 id="counties">{all ? "各县" : "有差异的县"}</h2>
        <PlainTable
          label="版本差异"
          columns={columns}
          rows={found.data.counties}
          rowKey={(county) => county.countyCode}
          empty="两个版本各县的人数和金额都相同。"
        />
      </section>
    </>
  );
}

const Totals = ({ comparison: { from, to, headcountDifference, amountDifference, identical } }: { comparison: Comparison }) => (
  <section className="card" aria-labelledby="totals">
    <h2 id="totals">控制总数</h2>
    <table className="subsidy-compare">
      <thead>
        <tr>
          <td />
          <th scope="col">第 {from.version} 版</th>
          <th scope="col">第 {to.version} 版</th>
          <th scope="col">差额</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">计入人数</th>
          <td>{formatCount(from.headcount)}</td>
          <td>{formatCount(to.headcount)}</td>
          <td className={headcountDifference < 0 ? "subsidy-less" : undefined}>{signedCount(headcountDifference)}</td>
        </tr>
        <tr>
          <th scope="row">应发</th>
          <td>{formatYuan(from.amount)}</td>
          <td>{formatYuan(to.amount)}</td>
          <td className={Number(amountDifference) < 0 ? "subsidy-less" : undefined}>{signedYuan(amountDifference)}</td>
        </tr>
        <tr>
          <th scope="row">县</th>
          <td>{formatCount(from.lineCount)}</td>
          <td>{formatCount(to.lineCount)}</td>
          <td>{signedCount(to.lineCount - from.lineCount)}</td>
        </tr>
        <tr>
          <th scope="row">校验值</th>
          <td>
            <code title={from.sha256}>{from.sha256.slice(0, 8)}</code>
          </td>
          <td>
            <code title={to.sha256}>{to.sha256.slice(0, 8)}</code>
          </td>
          <td>{identical ? "内容相同" : "内容不同"}</td>
        </tr>
      </tbody>
    </table>
  </section>
);

const columns: Column<County>[] = [
  { key: "county", title: "县", render: (county) => `${county.provinceName} ${county.countyName}` },
  { key: "fromCount", title: "原人数", align: "right", render: ({ from }) => (from ? formatCount(from.headcount) : "无") },
  { key: "toCount", title: "新人数", align: "right", render: ({ to }) => (to ? formatCount(to.headcount) : "无") },
  { key: "count", title: "人数差", align: "right", render: (county) => signedCount(county.headcountDifference) },
  { key: "fromAmount", title: "原应发", align: "right", render: ({ from }) => (from ? formatYuan(from.amount) : "无") },
  { key: "toAmount", title: "新应发", align: "right", render: ({ to }) => (to ? formatYuan(to.amount) : "无") },
  { key: "amount", title: "应发差", align: "right", render: (county) => <strong>{signedYuan(county.amountDifference)}</strong> },
  { key: "held", title: "暂缓", align: "right", render: heldOf },
];

/** The held amount where either version has one. */
function heldOf({ from, to }: County): string {
  const [before, after] = [Number(from?.heldAmount ?? 0), Number(to?.heldAmount ?? 0)];
  if (before === 0 && after === 0) return "—";
  return before === after ? formatYuan(after) : `${formatYuan(before)} → ${formatYuan(after)}`;
}
