import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatInstant } from "@/text/dates";
import { useApplicants } from "../seats/applicants";
import "../seats/seats.css";
import { Deciding } from "./Deciding";
import { Proposals } from "./Proposals";
import { Replay } from "./Replay";
import { type Run, recordOf, runActionNames, runStates } from "./runs";
import { WhatIf } from "./WhatIf";

/** One run: what it would change before it is confirmed, the reason for every applicant, and the decision. */
export default function RunPage() {
  const { id = "" } = useParams();
  const found = useQuery({
    queryKey: ["placement-run", id],
    queryFn: () => read(api.placement.GET("/api/placement/placement-runs/{id}", { params: { path: { id } } })),
  });
  const run = found.data;
  const applicants = useApplicants(run?.year, run?.provinceCode ?? null);
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!run) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>
          {run.province} {run.year} 年度对接方案 <StateTag state={run.state} label={runStates[run.state]} />
        </h1>
        <Link to={`/placement-runs?year=${run.year}`}>返回方案列表</Link>
        <p>
          {formatInstant(run.ranAt)} 运行，按政策第 {run.policyVersion} 版。
        </p>
      </div>
      {/* A run that is decided has no table beside its decision: the cards stand in a row. The same elements, so that outcomes stay. */}
      <div className={run.state === "proposed" ? "columns" : "stack"}>
        <div className="stack">
          <Summary run={run} />
          {run.state === "proposed" && <WhatIf run={run} />}
        </div>
        <div className={run.state === "proposed" ? "stack" : "run-cards"}>
          <Deciding run={run} nameOf={(one) => applicants.get(one)?.name ?? one} reload={() => found.refetch()} />
          <section className="card" aria-labelledby="decisions">
            <h2 id="decisions">办理记录</h2>
            <Decisions decisions={recordOf(run)} names={runActionNames} />
          </section>
          <Replay run={run} />
        </div>
      </div>
      <Proposals run={run} applicants={applicants} />
    </>
  );
}

function Summary({ run }: { run: Run }) {
  const { result } = run;
  const facts = {
    候备人选: run.applicants,
    拟安排: result.seated,
    其中自主调剂: result.selfAdjusted,
    其中本科以下: result.nonBachelor,
    未安排: run.applicants - result.seated,
  };
  return (
    <section className="card stack" aria-labelledby="summary">
      <h2 id="summary">方案概要</h2>
      <dl className="run-facts">
        {Object.entries(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value} 人</dd>
          </div>
        ))}
      </dl>
      <p className="soft">方案只按志愿安排；未安排而服从调剂的，可由审核人员在候备人选中人工安排到其他有名额的服务省。</p>
      {!result.degreeShareHolds && <p className="seats-over">此前已安排的名额使学历比例未达要求，本方案无法补足。</p>}
    </section>
  );
}
