import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { ItemOutcome, Schema } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { BulkOutcomes } from "@/parts/BulkOutcomes";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { listingStandingOf, titleOf } from "../notices/notice";
import { Objections } from "./Objections";
import "./publicity.css";
import { everyListing, type Listing, type Notice, standingOf } from "./publicity";

/** One notice of an office: its list, the objections to it, and its conclusion with what became of each applicant. */
export default function PublicNoticePage() {
  const { id = "" } = useParams();
  const today = useToday();
  const notice = useQuery({
    queryKey: ["notices", id],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/public-notices/{id}", { params: { path: { id } } })),
  });
  const listings = useQuery({ queryKey: ["notices", id, "all-listings"], queryFn: () => everyListing(id) });
  const failed = notice.error ?? listings.error;
  const reload = () => Promise.all([notice.refetch(), listings.refetch()]);
  if (failed) return <ProblemAlert problem={problemOf(failed)} retry={reload} />;
  if (!notice.data || !listings.data) return <Waiting />;
  const it = notice.data;
  return (
    <>
      <div className="page-head">
        <h1>
          {titleOf(it)} <StateTag {...standingOf(it, today)} />
        </h1>
        <Link to={`/notices/${it.id}`}>公开页面</Link>
        <Link to={`/publicity?year=${it.year}`}>返回公示管理</Link>
        <p>
          {formatDay(it.publishedOn)}发布，公示 {it.days} 天，至{formatDay(it.endsOn)}止，共 {it.listed} 人。
        </p>
      </div>
      <div className="stack">
        <Conclude notice={it} rows={listings.data} reload={reload} />
        <Objections notice={it.id} reload={reload} />
        <section className="card" aria-labelledby="listings">
          <h2 id="listings">公示名单</h2>
          <PlainTable
            label="公示名单"
            columns={columnsOf(today)}
            rows={listings.data}
            rowKey={(row) => row.applicationId}
            rowLink={(row) => `/applications/${row.applicationId}`}
          />
        </section>
      </div>
    </>
  );
}

function Conclude({ notice, rows, reload }: { notice: Notice; rows: readonly Listing[]; reload: () => Promise<unknown> }) {
  const today = useToday();
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const names = new Map(rows.map((row) => [row.applicationId, row.maskedName]));
  const running = rows.filter((row) => row.state === "running").length;
  // Where everybody passed or was taken down, no day is waited for.
  const early = running > 0 && today < notice.concludableFrom;
  const stopped = rows.filter((row) => row.clockStopped).length;
  return (
    <section className="card stack" aria-label="办结公示">
      {notice.state === "concluded" ? (
        !outcomes && <p>公示已办结，没有需要办理的事项。</p>
      ) : (
        <p>
          尚未办结 {running} 人{stopped > 0 && `，其中 ${stopped} 人因异议暂停计时`}。
          {early && `${formatDay(notice.concludableFrom)}起可以办结。`}
          {notice.allowedActions.length === 0 && "由发布单位办结。"}
        </p>
      )}
      <ActionBar
        record={notice}
        actions={[{ ...conclude(notice.id), held: early && "公示尚未期满" }]}
        reload={reload}
        onDone={(answer) => setOutcomes((answer as Schema<"recruitment", "ConcludeNoticeConcluded">).items)}
      />
      {outcomes && <BulkOutcomes items={outcomes} nameOf={(id) => names.get(id) ?? id} />}
    </section>
  );
}

const conclude = (id: string): Action => ({
  key: "conclude",
  label: "办结公示",
  tone: "primary",
  confirm: "期满且无待处理异议的人选进入下一环节；暂停计时或待重新审核的留在公示中，之后再办结。",
  run: (_, headers) => read(api.recruitment.POST("/api/recruitment/public-notices/{id}/conclude", { params: { path: { id } }, headers })),
});

const columnsOf = (today: string): Column<Listing>[] => [
  { key: "name", title: "姓名", render: (row) => row.maskedName },
  { key: "university", title: "高校", render: (row) => row.universityName },
  { key: "service", title: "服务省", render: (row) => row.serviceProvinceName },
  {
    key: "state",
    title: "状态",
    render: (row) => <StateTag {...listingStandingOf(row, today)} />,
  },
  { key: "ends", title: "公示至", render: (row) => formatDay(row.endsOn) },
];
