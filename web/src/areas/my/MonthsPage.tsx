import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatMonth } from "@/text/dates";
import { formatYuan } from "@/text/money";
import { monthStates } from "./months";
import "./my.css";
import { myEntitlements } from "./queries";

/** Every month: whether it counted, what it is worth, where it stands, and why. */
export default function MonthsPage() {
  const months = useQuery(myEntitlements);
  if (months.isError) return <ProblemAlert problem={problemOf(months.error)} retry={() => months.refetch()} />;
  if (!months.data) return <Waiting />;
  const newestFirst = [...months.data.months].reverse();
  return (
    <div className="stack">
      <div className="page-head">
        <h1>生活补贴</h1>
        <p>按每月核定的在岗名册计算；金额为中央补助部分，由服务地按月发放。</p>
      </div>
      <dl className="figures">
        <div className="card">
          <dt>累计核定</dt>
          <dd>{formatYuan(String(months.data.total))}</dd>
        </div>
        <div className="card">
          <dt>暂缓发放</dt>
          <dd>{formatYuan(String(months.data.totalHeld))}</dd>
        </div>
      </dl>
      {newestFirst.length === 0 && (
        <p className="card soft">还没有核定的月份。上岗后每月由县、省、全国三级核定在岗名册，核定后显示在这里。</p>
      )}
      {newestFirst.map((month) => {
        const state = monthStates[month.state];
        return (
          <section className="card month" key={`${month.month} ${month.countyName}`}>
            <h2>
              {formatMonth(String(month.month))} <StateTag state={state.tone} label={state.label} />
            </h2>
            <p className="month-amount">{formatYuan(String(month.amount))}</p>
            <p>
              {month.countyName} · {month.counted ? "计入在岗人数" : "未计入在岗人数"}。{state.next}
            </p>
            <details>
              <summary>怎样计算</summary>
              <ul>
                {month.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          </section>
        );
      })}
    </div>
  );
}
