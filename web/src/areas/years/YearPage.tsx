import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { problemOf } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { Annexes } from "./Annexes";
import { PendingCard, PolicyCard } from "./PolicyCard";
import { Versions } from "./Versions";
import { yearActions } from "./yearActions";
import { programmeYear, yearStateNames } from "./years";
import "./years.css";

const names = { state: "状态", policy: "政策", pending: "待发布的修订", totalQuota: "名额合计" };

/** One programme year: what is in force, what waits for the second officer, and both annexes. */
export default function YearPage() {
  const { year: written = "" } = useParams();
  const year = useQuery(programmeYear(Number(written)));
  if (year.isError) return <ProblemAlert problem={problemOf(year.error)} retry={() => year.refetch()} />;
  if (!year.data) return <Waiting />;
  const view = year.data;
  return (
    <>
      <div className="page-head">
        <h1>
          {view.year} 年度计划 <StateTag state={view.state} label={yearStateNames[view.state]} />
        </h1>
        <Link to="/years">返回年度列表</Link>
      </div>
      <div className="stack">
        <ActionBar record={view} actions={yearActions(view)} names={names} reload={() => year.refetch()} />
        <PendingCard year={view} />
        <PolicyCard year={view} />
        <Annexes year={view} mayImport={view.allowedActions.includes("edit")} taken={() => year.refetch()} />
        <Versions year={view} />
      </div>
    </>
  );
}
