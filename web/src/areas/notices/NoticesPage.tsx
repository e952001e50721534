import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { Dated } from "@/parts/Dated";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { useActor } from "@/session/session";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import "./notices.css";
import { byOpenFirst, standingOf, titleOf } from "./notice";

/** The notices of universities and provinces; those that still run come first, because objections to them are possible. */
export default function NoticesPage() {
  const today = useToday();
  const actor = useActor();
  const notices = useQuery({
    queryKey: ["notices"],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/public-notices", { params: { query: { limit: 100 } as never } })),
  });
  return (
    <div className="stack">
      <div className="page-head">
        <h1>公示公告</h1>
        <p>
          录取人选先由高校公示，再由招募省公示。公示期内，登录用户可对名单提出异议
          {actor ? (
            <>
              ，答复见<Link to="/my/objections">我的异议</Link>。
            </>
          ) : (
            "。"
          )}
        </p>
      </div>
      {notices.isError && <ProblemAlert problem={problemOf(notices.error)} retry={() => notices.refetch()} />}
      {notices.isPending && <Waiting />}
      {notices.data?.items.length === 0 && <p className="card soft">目前没有公示。录取工作开始后，公示名单将在这里发布。</p>}
      <ul className="notice-list">
        {byOpenFirst(notices.data?.items ?? [], today).map((notice) => (
          <li key={notice.id} className="card">
            <h2>
              <Link to={`/notices/${notice.id}`}>
                <Dated text={titleOf(notice)} />
              </Link>{" "}
              <StateTag {...standingOf(notice, today)} />
            </h2>
            <p className="soft">
              <Dated text={`${formatDay(notice.publishedOn)}发布 · 公示至${formatDay(notice.endsOn)} · ${notice.listed} 人`} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
