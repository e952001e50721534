import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { Dated } from "@/parts/Dated";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { byOpenFirst, standingOf, titleOf } from "../notices/notice";

/** The newest notices and jobs. A service that is away leaves its list out; the pages behind say why. */
export function Latest() {
  const today = useToday();
  const notices = useQuery({
    queryKey: ["notices", "latest"],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/public-notices")),
  });
  const jobs = useQuery({ queryKey: ["jobs", "latest"], queryFn: () => read(api.employment.GET("/api/employment/jobs")) });
  return (
    <div className="latest">
      <section className="card" aria-labelledby="latest-notices">
        <h2 id="latest-notices">公示公告</h2>
        <ul>
          {byOpenFirst(notices.data?.items ?? [], today)
            .slice(0, 6)
            .map((notice) => (
              <li key={notice.id}>
                <Link to={`/notices/${notice.id}`}>
                  <Dated text={titleOf(notice)} />
                </Link>
                <span className="soft">
                  {standingOf(notice, today).state === "running"
                    ? `至${formatDay(notice.endsOn)}`
                    : `${standingOf(notice, today).label}（${formatDay(notice.endsOn)}）`}
                </span>
              </li>
            ))}
        </ul>
        {notices.data?.items.length === 0 && <p className="soft">目前没有公示。</p>}
        <Link to="/notices">全部公示</Link>
      </section>
      <section className="card" aria-labelledby="latest-jobs">
        <h2 id="latest-jobs">就业专区</h2>
        <ul>
          {(jobs.data?.items ?? []).slice(0, 6).map((job) => (
            <li key={job.id}>
              <Link to={`/jobs/${job.id}`}>
                {job.employerName}：{job.title}
              </Link>
              <span className="soft">招 {job.openings} 人</span>
            </li>
          ))}
        </ul>
        {jobs.data?.items.length === 0 && <p className="soft">目前没有招聘岗位。</p>}
        <Link to="/jobs">全部岗位</Link>
      </section>
    </div>
  );
}
