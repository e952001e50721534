import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, YearChoice } from "@/parts/YearChoice";
import { useSignedIn } from "@/session/session";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { titleOf } from "../notices/notice";
import { Publish } from "./Publish";
import "./publicity.css";
import { type Notice, objectionsQuery, standingOf, stepOf, useNotices } from "./publicity";

/** An office's public notices of a year: the next one to publish, objections to resolve, those that run and those that are over. */
export default function PublicityPage() {
  const actor = useSignedIn();
  const year = useChosenYear();
  const notices = useNotices(year);
  if (notices.isError) return <ProblemAlert problem={problemOf(notices.error)} retry={() => notices.refetch()} />;
  if (!notices.data || year === undefined) return <Waiting />;
  const { level, label } = stepOf(actor);
  const own = notices.data.items.filter((notice) => notice.level === level);
  const others = notices.data.items.filter((notice) => notice.level !== level);
  return (
    <>
      <div className="page-head">
        <h1>公示管理</h1>
        <YearChoice year={year} />
        <Link to="/notices">公开页面</Link>
        <p>公示期内收到异议的，核查期间该人选暂停计时；期满且无异议的，由发布单位办结。</p>
      </div>
      <div className="stack">
        <Publish year={year} />
        <OpenObjections />
        <section className="card" aria-labelledby="own">
          <h2 id="own">本单位的{label}</h2>
          <Notices label={label} rows={own} />
        </section>
        {others.length > 0 && (
          <section className="card" aria-labelledby="others">
            <h2 id="others">本省高校的公示</h2>
            <Notices label="高校公示" rows={others} />
          </section>
        )}
      </div>
    </>
  );
}

function Notices({ label, rows }: { label: string; rows: readonly Notice[] }) {
  const today = useToday();
  return (
    <PlainTable
      label={label}
      columns={columnsOf(today)}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `/publicity/${row.id}`}
      empty="本年度尚未发布公示。"
    />
  );
}

function OpenObjections() {
  const open = useQuery(objectionsQuery({ open: true }));
  const mine = open.data?.items.filter((objection) => objection.allowedActions.length > 0) ?? [];
  if (mine.length === 0) return null;
  return (
    <section className="card" aria-labelledby="open-objections">
      <h2 id="open-objections">待处理的异议（{mine.length}）</h2>
      <ul className="plain-list">
        {mine.map((objection) => (
          <li key={objection.id}>
            <Link to={`/publicity/${objection.noticeId}`}>{formatDay(objection.raisedOn)}提出</Link>：{objection.ground}
          </li>
        ))}
      </ul>
    </section>
  );
}

const columnsOf = (today: string): Column<Notice>[] => [
  { key: "title", title: "公示", render: titleOf },
  { key: "state", title: "状态", render: (row) => <StateTag {...standingOf(row, today)} /> },
  { key: "listed", title: "人数", align: "right", render: (row) => row.listed },
  { key: "published", title: "发布", render: (row) => formatDay(row.publishedOn) },
  { key: "ends", title: "公示至", render: (row) => formatDay(row.endsOn) },
  { key: "concludable", title: "可办结", render: (row) => `${formatDay(row.concludableFrom)}起` },
];
