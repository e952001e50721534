import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { Dated } from "@/parts/Dated";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { Listings } from "./Listings";
import "./notices.css";
import { standingOf, titleOf } from "./notice";

/** One notice with its list; names are masked by the service. */
export default function NoticePage() {
  const { id = "" } = useParams();
  const today = useToday();
  const notice = useQuery({
    queryKey: ["notices", id],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/public-notices/{id}", { params: { path: { id } } })),
  });
  const listings = useInfiniteQuery({
    queryKey: ["notices", id, "listings"],
    initialPageParam: "",
    queryFn: ({ pageParam }) => {
      const query = { limit: 100, ...(pageParam && { cursor: pageParam }) };
      return read(
        api.recruitment.GET("/api/recruitment/public-notices/{id}/listings", { params: { path: { id }, query: query as never } }),
      );
    },
    getNextPageParam: (last) => last.nextCursor,
  });
  const failed = notice.error ?? listings.error;
  if (failed) return <ProblemAlert problem={problemOf(failed)} retry={() => notice.refetch().then(() => listings.refetch())} />;
  if (!notice.data) return <Waiting />;
  const it = notice.data;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>
          <Dated text={titleOf(it)} />
        </h1>
        <StateTag {...standingOf(it, today)} />
        <p>
          <Dated text={`${formatDay(it.publishedOn)}发布，公示 ${it.days} 天，至${formatDay(it.endsOn)}止。共 ${it.listed} 人。`} />
        </p>
      </div>
      <section className="card stack">
        {listings.data ? (
          <Listings notice={it} rows={listings.data.pages.flatMap((page) => page.items)} reload={() => listings.refetch()} />
        ) : (
          <Waiting />
        )}
        {listings.hasNextPage && (
          <p className="listings-more">
            <Button loading={listings.isFetchingNextPage} onClick={() => listings.fetchNextPage()}>
              显示更多
            </Button>
          </p>
        )}
      </section>
      <p>
        <Link to="/notices">返回公示公告</Link>
      </p>
    </div>
  );
}
