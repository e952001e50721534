import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, YearChoice } from "@/parts/YearChoice";
import { useSignedIn } from "@/session/session";
import { formatCount } from "@/text/money";
import { applicationStates } from "./applications";
import "./applications.css";
import { Who } from "./Who";

/** 报名统计, 报名意向分布: how many stand where, who applies, when, and where the first choices go. */
export default function StatisticsPage() {
  const actor = useSignedIn();
  const year = useChosenYear();
  // A province also sees who is sent to it; here it looks at its own applicants.
  const recruiting = actor.party === "province" && actor.region ? { recruiting: actor.region } : {};
  const counts = useQuery({
    queryKey: ["application-counts", year, actor.region],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/applications/counts", { params: { query: { year, ...recruiting } } })),
    enabled: year !== undefined,
  });
  if (counts.isError) return <ProblemAlert problem={problemOf(counts.error)} retry={() => counts.refetch()} />;
  if (!counts.data || year === undefined) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>报名统计</h1>
        <YearChoice year={year} />
        <p>
          共 {formatCount(counts.data.total)} 份报名表。{counts.data.total > 0 && "点击各环节人数或第一志愿查看名单。"}
        </p>
      </div>
      <div className="stack">
        <ByState counts={counts.data} year={year} />
        <Who counts={counts.data} year={year} own={actor.party === "university"} />
      </div>
    </>
  );
}

export type Counts = Schema<"recruitment", "CountApplicationsCounts">;

function ByState({ counts, year }: { counts: Counts; year: number }) {
  const there = applicationStates.filter(({ value }) => (counts.byState[value] ?? 0) > 0);
  return (
    <section className="card" aria-labelledby="by-state">
      <h2 id="by-state">各环节人数</h2>
      {there.length === 0 && <p className="soft">还没有报名表。</p>}
      <ul className="standing">
        {there.map(({ value, label }) => (
          <li key={value}>
            <strong>
              <Link to={`/applications?year=${year}&state=${value}`}>{formatCount(counts.byState[value] ?? 0)}</Link>
            </strong>
            <StateTag state={value} label={label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
