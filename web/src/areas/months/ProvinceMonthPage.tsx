import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { problemOf } from "@/api/problem";
import { nationalActions } from "@/areas/certification/certify";
import { ActionBar } from "@/parts/ActionBar";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { isParty, useActor } from "@/session/session";
import { formatMonth } from "@/text/dates";
import { MonthSwitch } from "./MonthSwitch";
import { provinceMonth, provinceMonthActionNames, toneOf } from "./months";
import { monthNames, Obstacles } from "./ProvinceMonthCard";
import { Snapshots } from "./Snapshots";
import "./months.css";

/** A province's month with its certified versions, which nothing changes any more, and what differs between two of them. */
export default function ProvinceMonthPage() {
  const { province = "", month = "" } = useParams();
  const actor = useActor();
  const found = useQuery(provinceMonth(province, month));
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return <Waiting />;
  const view = found.data;
  return (
    <>
      <div className="page-head">
        <h1>
          {view.provinceName} {formatMonth(month)}名单 <StateTag state={toneOf(view)} label={view.stateLabel} />
        </h1>
        <MonthSwitch month={month} to={(next) => `/province-months/${province}/${next}`} />
        {isParty(actor, "province") && <Link to={`/months?month=${month}`}>返回各县名单</Link>}
        {isParty(actor, "national") && <Link to={`/province-months?month=${month}`}>返回各省名单</Link>}
      </div>
      <div className="columns">
        <div className="stack">
          {isParty(actor, "national") && (
            <ActionBar record={view} actions={nationalActions(view)} names={monthNames} reload={() => found.refetch()} />
          )}
          <Obstacles view={view} />
          <Snapshots province={province} month={month} latest={view.version} />
          <section className="card" aria-labelledby="counties">
            <h2 id="counties">各县</h2>
            <table className="counties">
              <thead>
                <tr>
                  <th scope="col">县</th>
                  <th scope="col">状态</th>
                  <th scope="col" className="number">
                    计入人数
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.counties.map((county) => (
                  <tr key={county.countyCode}>
                    <td>
                      <Link to={`/months/${county.countyCode}/${month}`}>{county.countyName}</Link>
                    </td>
                    <td>
                      <StateTag state={toneOf({ state: county.state, expected: true })} label={county.stateLabel} />
                    </td>
                    <td className="number">{county.state === "not-submitted" ? "—" : county.headcount}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">办理记录</h2>
          <Decisions decisions={view.decisions} names={provinceMonthActionNames} />
        </section>
      </div>
    </>
  );
}
