import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { problemOf } from "@/api/problem";
import { MonthSwitch } from "@/areas/months/MonthSwitch";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatInstant, formatMonth } from "@/text/dates";
import { formatCount, formatYuan } from "@/text/money";
import { Acknowledge } from "./Acknowledge";
import { Counties } from "./Counties";
import { type FeedView, feedOf, filesOf, signedCount, signedYuan, toneOf } from "./subsidies";
import { Versions } from "./Versions";
import "@/areas/months/months.css";
import "./subsidies.css";

/** One version of a month: its control totals, provinces and counties, its files, and the acknowledgement of the one that holds. */
export default function SubsidyMonthPage() {
  const { month = "" } = useParams();
  const [params] = useSearchParams();
  const version = Number(params.get("version")) || null;
  const found = useQuery(feedOf(month, version));
  return (
    <>
      <div className="page-head">
        <h1>
          {formatMonth(month)}应发 {found.data && <StateTag state={toneOf(found.data.state)} label={found.data.stateName} />}
        </h1>
        <MonthSwitch month={month} to={(next) => `/subsidies/${next}`} />
        <Link to="/subsidies">返回每月应发</Link>
      </div>
      {found.isError && <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />}
      {found.isPending && <Waiting />}
      {found.data && <Month view={found.data} month={month} />}
    </>
  );
}

function Month({ view, month }: { view: FeedView; month: string }) {
  const { version } = view.controlTotals;
  return (
    <div className="columns">
      <div className="stack">
        {version !== view.currentVersion && (
          <p className="notice">
            这是第 {version} 版，已被第 {view.currentVersion} 版取代。<Link to={`/subsidies/${month}`}>查看当前版本</Link>
          </p>
        )}
        <Totals view={view} />
        <Acknowledge view={view} />
        <Counties view={view} />
      </div>
      <div className="stack">
        <Files month={month} version={version} />
        <Versions month={month} shown={version} />
      </div>
    </div>
  );
}

function Totals({ view }: { view: FeedView }) {
  const { version, lineCount, headcount, amount, sha256 } = view.controlTotals;
  const held = Number(view.heldAmount);
  return (
    <section className="card stack" aria-labelledby="totals">
      <h2 id="totals">第 {version} 版控制总数</h2>
      <dl className="subsidy-figures">
        <div>
          <dt>计入人数</dt>
          <dd>{formatCount(headcount)} 人</dd>
        </div>
        <div>
          <dt>应发</dt>
          <dd>{formatYuan(amount)}</dd>
        </div>
        <div>
          <dt>其中暂缓发放</dt>
          <dd>{held === 0 ? "无" : formatYuan(held)}</dd>
        </div>
        <div>
          <dt>已核定省份</dt>
          <dd>{view.provinceVersions.length} 个</dd>
        </div>
        <div>
          <dt>有应发的县</dt>
          <dd>{formatCount(lineCount)} 个</dd>
        </div>
      </dl>
      {view.difference && (
        <p className="subsidy-difference">
          与财政已确认的第 {view.difference.sinceVersion} 版相比：人数 {signedCount(view.difference.headcount)}，应发{" "}
          {signedYuan(view.difference.amount)}，涉及 {view.difference.counties.length} 个县。{" "}
          <Link to={`/subsidies/${view.month}/compare?from=${view.difference.sinceVersion}&to=${version}`}>逐县比较</Link>
        </p>
      )}
      <dl className="facts">
        <dt>形成时间</dt>
        <dd>{formatInstant(view.publishedAt)}</dd>
        <dt>财政确认</dt>
        <dd>{view.acknowledgedAt ? formatInstant(view.acknowledgedAt) : "尚未确认"}</dd>
        <dt>校验值</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
    </section>
  );
}

const Files = ({ month, version }: { month: string; version: number }) => (
  <section className="card" aria-labelledby="files">
    <h2 id="files">下载第 {version} 版</h2>
    <ul className="subsidy-files">
      {filesOf(month, version).map(({ title, hint, links }) => (
        <li key={title}>
          <strong>{title}</strong>
          <span className="subsidy-links">
            {links.map(([name, address]) => (
              <a key={name} href={address} download aria-label={`下载${title} ${name}`}>
                {name}
              </a>
            ))}
          </span>
          <span className="soft">{hint}</span>
        </li>
      ))}
    </ul>
  </section>
);
