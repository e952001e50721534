import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { problemOf } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { isParty, useActor } from "@/session/session";
import { formatDay, formatDue, formatInstant, formatMonth } from "@/text/dates";
import { useToday } from "@/text/today";
import { Blocks, useObstacles } from "./Blocks";
import { countyMonthActions } from "./countyMonthActions";
import { Differences } from "./Differences";
import { Lines } from "./Lines";
import { MonthSwitch } from "./MonthSwitch";
import { type CountyMonthView, countyMonth, countyMonthActionNames, isWaiting, toneOf } from "./months";
import "./months.css";

/** Of a list that is what was approved last: what it waits for. */
const unchanged: Readonly<Record<CountyMonthView["state"], string>> = {
  "not-submitted": "名单与上次审核通过时相同。",
  unreviewed: "名单与上次审核通过时相同，只须重新确认。",
  returned: "名单与上次审核通过时相同，请县级项目办按退回原因核对。",
  approved: "名单与上次审核通过时相同。",
};

const names = { stateLabel: "状态", headcount: "人数", revertedBecause: "变动原因" };

/** A county's month: what blocks it, what changed since it was approved, its lines, and the decision. */
export default function CountyMonthPage() {
  const { county = "", month = "" } = useParams();
  const actor = useActor();
  const today = useToday();
  const found = useQuery(countyMonth(county, month));
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return <Waiting />;
  const view = found.data;
  const returned = view.state === "returned" ? view.decisions.findLast(({ action }) => action === "Return") : undefined;
  return (
    <>
      <div className="page-head">
        <h1>
          {view.countyName} {formatMonth(month)}名单 <StateTag state={toneOf(view)} label={view.stateLabel} />
        </h1>
        <MonthSwitch month={month} to={(next) => `/months/${county}/${next}`} />
        {isParty(actor, "prefecture", "province") && <Link to={`/months?month=${month}`}>返回各县名单</Link>}
        <p>
          {isWaiting(view) ? "拟计入" : "计入"}
          {formatDay(view.opensOn)}在岗的 {view.headcount} 人 · 名单 {view.lines.length} 条<Term view={view} today={today} />
        </p>
      </div>
      {returned && (
        <p className="notice">
          已退回：{returned.reason}（{formatInstant(returned.at)}）
        </p>
      )}
      <div className="columns">
        <div className="stack">
          <Blocks month={view} />
          {/* There even without a button: it says what was done, and what somebody else did meanwhile. */}
          <section className="card month-actions" aria-label="办理">
            <Deciding view={view} reload={() => found.refetch()} />
          </section>
          {view.whatChanged && view.state !== "approved" && (
            <section className="card" aria-labelledby="changes">
              <h2 id="changes">上次审核后的变动</h2>
              {view.revertedBecause.length > 0 && <p>变动原因：{view.revertedBecause.join("；")}</p>}
              <Differences difference={view.whatChanged} nameOf={(id) => view.volunteers[id] ?? id} same={unchanged[view.state]} />
            </section>
          )}
          <section className="card" aria-labelledby="lines">
            <h2 id="lines">名单</h2>
            <Lines lines={view.lines} nameOf={(id) => view.volunteers[id] ?? id} />
          </section>
        </div>
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">办理记录</h2>
          <Decisions decisions={view.decisions} names={countyMonthActionNames} />
        </section>
      </div>
    </>
  );
}

/** While the month waits for the county: from when on it may be handed in, and by when it must. */
function Term({ view, today }: { view: CountyMonthView; today: string }) {
  const { expected, opensOn, dueOn } = view;
  if (!expected || !isWaiting(view)) return null;
  if (today < opensOn) return ` · ${formatDay(opensOn)}起可以提交`;
  return (
    <>
      {` · ${formatDay(dueOn)}截止`}
      <span className="due">（{formatDue(dueOn, today)}）</span>
    </>
  );
}

/** The buttons of the month. What hands it in stays to be seen while the check blocks it, and says why it does nothing. */
function Deciding({ view, reload }: { view: CountyMonthView; reload: () => Promise<unknown> }) {
  const { early, blocking, unreviewed } = useObstacles(view);
  const blocked = early || blocking.length + unreviewed.length > 0;
  const held = early ? "未到提交日期" : blocked && "名单检查列出的问题处理后可以提交";
  const actions = countyMonthActions(view).map((action) => (submissions.includes(action.key) ? { ...action, held } : action));
  return <ActionBar record={view} actions={actions} names={names} reload={reload} />;
}

const submissions = ["submit", "submit-directly"];
