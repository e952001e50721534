import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { dayOf, formatDay } from "@/text/dates";
import "./jobs.css";

export default function JobPage() {
  const { id = "" } = useParams();
  const job = useQuery({
    queryKey: ["jobs", id],
    queryFn: () => read(api.employment.GET("/api/employment/jobs/{id}", { params: { path: { id } } })),
  });
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
        <dl className="facts">
          <dt>用人单位</dt>
          <dd>{it.employerName}</dd>
          <dt>工作地点</dt>
          <dd>{it.regionName}</dd>
          <dt>招聘人数</dt>
          <dd>{it.openings} 人</dd>
          <dt>发布</dt>
          <dd>{formatDay(dayOf(it.publishedAt))}</dd>
          <dt>截止</dt>
          <dd>{formatDay(it.expiresOn)}</dd>
        </dl>
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
