import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { formatDay, formatMonth } from "@/text/dates";
import { formatCount } from "@/text/money";
import { useToday } from "@/text/today";
import { monthStates, type ProvinceMonthView, provinceMonth, toneOf } from "./months";
import "./months.css";

/** What a stale page of a province's month compares. */
export const monthNames = { stateLabel: "状态", headcount: "人数", version: "核定版本", staleBecause: "变动原因" };

/** The province's own month above its counties': where it stands, what blocks it, and handing it to the nation (C4). */
export function ProvinceMonthCard({ province, month }: { province: string; month: string }) {
  const found = useQuery(provinceMonth(province, month));
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return null;
  const view = found.data;
  return (
    <section className="card stack" aria-labelledby="province-month">
      <div className="page-head">
        <h2 id="province-month">
          {view.provinceName} {formatMonth(month)} <StateTag state={toneOf(view)} label={view.stateLabel} />
        </h2>
        <Link to={`/province-months/${province}/${month}`}>核定版本与差异</Link>
      </div>
      <Counts view={view} />
      <Obstacles view={view} />
      <ActionBar
        record={view}
        actions={view.blockedBy.length === 0 && view.counties.length > 0 ? [submit(view)] : []}
        names={monthNames}
        reload={() => found.refetch()}
      />
    </section>
  );
}

/** Before the province hands up, who will be counted may still change. */
const notYet = ({ state }: ProvinceMonthView) => state !== "submitted" && state !== "certified";

function Counts({ view }: { view: ProvinceMonthView }) {
  const today = useToday();
  const inState = (state: string) => view.counties.filter((county) => county.state === state).length;
  return (
    <dl className="month-counts">
      <div>
        <dt>{notYet(view) ? "拟计入人数" : "计入人数"}</dt>
        <dd>{formatCount(view.headcount)} 人</dd>
      </div>
      <div>
        <dt>县</dt>
        <dd>{view.counties.length} 个</dd>
      </div>
      {monthStates.map(({ value, label }) => (
        <div key={value}>
          <dt>{label}</dt>
          <dd>{inState(value)} 个</dd>
        </div>
      ))}
      {view.dueOn && (
        <div>
          <dt>省级审核、提交截止</dt>
          <dd>
            {formatDay(view.dueOn)}
            {today > view.dueOn && "（逾期）"}
          </dd>
        </div>
      )}
      <div>
        <dt>核定版本</dt>
        <dd>{view.version === 0 ? "无" : `第 ${view.version} 版`}</dd>
      </div>
    </dl>
  );
}

/** What keeps the province from handing up, and what made a list that was handed up stale. */
export function Obstacles({ view }: { view: ProvinceMonthView }) {
  return (
    <>
      {view.staleBecause && (
        <p>
          <strong>提交后有变动：</strong>
          最先一项：{view.staleBecause}。全部变动见下表各县。已核定的版本保持不变，请重新提交。
        </p>
      )}
      {view.blockedBy.length > 0 && (
        <p>
          <strong>尚不能提交全国项目办，{view.blockedBy.length} 个县尚未审核通过：</strong>
          {view.blockedBy.slice(0, 30).join("、")}
          {view.blockedBy.length > 30 && " 等"}。
        </p>
      )}
    </>
  );
}

const submit = ({ provinceCode: province, month, headcount, counties }: ProvinceMonthView): Action => ({
  key: "submit",
  label: "提交全国项目办",
  tone: "primary",
  confirm: `提交${formatMonth(month)}名单：${counties.length} 个县，计入 ${headcount} 人，由全国项目办核定。`,
  run: (_, headers) =>
    read(
      api.serviceManagement.POST("/api/service-management/province-months/{province}/{month}/submit", {
        params: { path: { province, month } },
        headers,
      }),
    ),
});
