import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { WayBack } from "@/parts/table/ways";
import { Waiting } from "@/parts/Waiting";
import { dayOf, formatDay, formatDue } from "@/text/dates";
import { useToday } from "@/text/today";
import { JobFacts, jobQuery } from "../jobs/JobFacts";
import { bodyOf, formOf, type JobForm, type JobView, standingOf } from "./jobs";

const JobFields = lazy(() => import("./JobFields"));
const names = {
  title: "岗位名称",
  regionName: "工作地点",
  openings: "招聘人数",
  expiresOn: "截止日期",
  description: "岗位说明",
  contact: "应聘方式",
  stateName: "状态",
};

/** One job for who manages it: what it says, as volunteers read it, and what may be done with it. */
export default function JobOfferPage() {
  const { id = "" } = useParams();
  const today = useToday();
  const job = useQuery(jobQuery(id));
  if (job.isError) return <ProblemAlert problem={problemOf(job.error)} retry={() => job.refetch()} />;
  if (!job.data) return <Waiting />;
  const it = job.data;
  const expired = it.state === "published" && it.expiresOn < today;
  const { state, label } = standingOf({ ...it, expired });
  return (
    <>
      <div className="page-head">
        <h1>
          {it.title} <StateTag state={state} label={label} />
        </h1>
        <WayBack lists={["/job-offers"]}>返回岗位列表</WayBack>
      </div>
      <div className="columns">
        <section className="card stack" aria-labelledby="says">
          <h2 id="says">岗位说明</h2>
          <p className="job-text">{it.description}</p>
        </section>
        <section className="card stack" aria-label="岗位信息">
          <JobFacts job={it} due={it.state === "published" && `，${expired ? "已不再显示" : formatDue(it.expiresOn, today)}`}>
            {it.closedAt && (
              <>
                <dt>关闭</dt>
                <dd>
                  {formatDay(dayOf(it.closedAt))}，{it.closeReason}
                </dd>
              </>
            )}
          </JobFacts>
          <ActionBar record={it} actions={actionsOf(it)} names={names} reload={() => job.refetch()} />
          {it.state === "published" && !expired && <Link to={`/jobs/${it.id}`}>在就业专区查看</Link>}
        </section>
      </div>
    </>
  );
}

function actionsOf(job: JobView): Action[] {
  const params = { path: { id: job.id } };
  return [
    {
      key: "amend",
      label: "修改或延长",
      tone: "primary",
      fields: <JobFields />,
      initialValues: formOf(job),
      run: (form, headers) =>
        read(
          api.employment.PUT("/api/employment/jobs/{id}", {
            params: { ...params, header: { "If-Match": headers["If-Match"] ?? "" } },
            body: bodyOf(form as JobForm),
            headers,
          }),
        ),
    },
    {
      key: "close",
      label: "关闭岗位",
      tone: "danger",
      confirm: "关闭后不再显示，也不能重新打开；仍需招聘的请发布新岗位。",
      reason: "required",
      run: ({ reason }, headers) =>
        read(api.employment.POST("/api/employment/jobs/{id}/close", { params, body: { reason: reason ?? null }, headers })),
    },
  ];
}
