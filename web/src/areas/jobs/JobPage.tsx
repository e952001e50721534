import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { JobFacts, jobQuery } from "./JobFacts";

/** A job as volunteers read it. */
export default function JobPage() {
  const { id = "" } = useParams();
  const job = useQuery(jobQuery(id));
  if (job.isError) return <ProblemAlert problem={problemOf(job.error)} retry={() => job.refetch()} />;
  if (!job.data) return <Waiting />;
  const it = job.data;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{it.title}</h1>
        <StateTag state={it.state} label={it.stateName} />
      </div>
      <section className="card stack">
        <JobFacts job={it} />
        <h2>岗位说明</h2>
        <p className="job-text">{it.description}</p>
        {it.closeReason && <p className="soft">已关闭：{it.closeReason}</p>}
      </section>
      <p>
        <Link to="/jobs">返回就业专区</Link>
      </p>
    </div>
  );
}
