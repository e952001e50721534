import { queryOptions } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { dayOf, formatDay } from "@/text/dates";
import "./jobs.css";

/** One job, for who looks for it and for who offers it. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", id],
    queryFn: () => read(api.employment.GET("/api/employment/jobs/{id}", { params: { path: { id } } })),
  });

interface JobFactsProps {
  job: Schema<"employment", "JobView">;
  /** What is said behind the last day. */
  due?: ReactNode;
  /** Further terms. */
  children?: ReactNode;
}

/** Who offers a job, where, for how many and until when. */
export function JobFacts({ job, due, children }: JobFactsProps) {
  return (
    <dl className="facts">
      <dt>用人单位</dt>
      <dd>{job.employerName}</dd>
      <dt>工作地点</dt>
      <dd>{job.regionName}</dd>
      <dt>招聘人数</dt>
      <dd>{job.openings} 人</dd>
      <dt>应聘方式</dt>
      <dd>{job.contact || "请联系用人单位"}</dd>
      <dt>发布</dt>
      <dd>{formatDay(dayOf(job.publishedAt))}</dd>
      <dt>截止</dt>
      <dd>
        {formatDay(job.expiresOn)}
        {due}
      </dd>
      {children}
    </dl>
  );
}
