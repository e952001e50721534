import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { Chart } from "@/parts/Chart";
import { formatMonth } from "@/text/dates";
import { formatCount, formatYuan } from "@/text/money";
import { type FeedRow, fen, outstanding, outstandingParts, signedYuan } from "./subsidies";
import "./subsidies.css";

const months = 12;

/** What waits for finance, and the last year's months as bars; a bar leads to its month. */
export function Overview() {
  const navigate = useNavigate();
  const rows = useQuery({
    queryKey: ["list", "subsidies", "overview"],
    queryFn: () => readJson<Page<FeedRow>>(`/api/subsidy/headcounts?limit=${months}`),
  }).data?.items;
  const waiting = useQuery(outstanding).data;
  const shown = useMemo(() => [...(rows ?? [])].reverse(), [rows]);
  const option = useMemo(
    () => ({
      xAxis: { type: "category" as const, data: shown.map((row) => formatMonth(row.month)) },
      yAxis: { type: "value" as const },
      tooltip: { trigger: "axis" as const },
      series: [
        {
          type: "bar" as const,
          name: "应发（万元）",
          barMaxWidth: 36,
          data: shown.map((row) => fen(row.controlTotals.amount) / 1_000_000),
        },
      ],
    }),
    [shown],
  );
  const last = shown.at(-1);
  if (!last) return null;
  return (
    <section className="card subsidy-overview" aria-label="总览">
      <dl className="subsidy-figures">
        {waiting && (
          <>
            <div>
              <dt>待确认月份</dt>
              <dd>
                {waiting.months} 个{waiting.overdue > 0 && <small className="subsidy-late">其中逾期 {waiting.overdue} 个</small>}
              </dd>
            </div>
            <div>
              <dt>待确认月份应发合计</dt>
              <dd>{formatYuan(waiting.versionAmount)}</dd>
            </div>
            <div>
              <dt>其中尚未确认的金额</dt>
              <dd>
                {Number(waiting.amount) < 0 ? signedYuan(waiting.amount) : formatYuan(waiting.amount)}
                <small>{outstandingParts(waiting)}</small>
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>近 {shown.length} 个月应发</dt>
          <dd>{formatYuan(sum(shown) / 100)}</dd>
        </div>
        <div>
          <dt>{formatMonth(last.month)}计入</dt>
          <dd>{formatCount(last.controlTotals.headcount)} 人</dd>
        </div>
      </dl>
      <div>
        <h2>各月应发（万元）</h2>
        <Chart
          option={option}
          height={200}
          summary={`各月应发：${shown.map((row) => `${formatMonth(row.month)} ${formatYuan(row.controlTotals.amount)}`).join("，")}`}
          onPick={(name) => {
            const picked = shown.find((row) => formatMonth(row.month) === name);
            if (picked) navigate(`/subsidies/${picked.month}`);
          }}
        />
      </div>
    </section>
  );
}

const sum = (rows: readonly FeedRow[]) => rows.reduce((total, row) => total + fen(row.controlTotals.amount), 0);
