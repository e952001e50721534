import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { isParty, useSignedIn } from "@/session/session";
import { formatDay } from "@/text/dates";

/** The objections that the person raised against a public notice, and what became of them. */
export default function ObjectionsPage() {
  const student = isParty(useSignedIn(), "student");
  const params = { query: { mine: true } };
  const objections = useQuery({
    queryKey: ["my", "objections"],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/objections", { params })),
  });
  if (objections.isError) return <ProblemAlert problem={problemOf(objections.error)} retry={() => objections.refetch()} />;
  if (!objections.data) return <Waiting />;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>我的异议</h1>
        {student ? <Link to="/my">返回我的西部计划</Link> : <Link to="/notices">返回公示公告</Link>}
        <p>
          对公示名单有异议的，可在<Link to="/notices">公示公告</Link>中提出。
        </p>
      </div>
      {objections.data.items.length === 0 && <p className="card soft">没有提出过异议。</p>}
      {objections.data.items.map((objection) => (
        <section className="card stack" key={objection.id}>
          <h2>
            {formatDay(objection.raisedOn)} <StateTag state={objection.state} label={objection.stateLabel} />
          </h2>
          <p>{objection.ground}</p>
          {objection.resolution && (
            <p className="soft">
              {formatDay(objection.resolvedOn)}答复：{objection.resolution}
            </p>
          )}
          <Link to={`/notices/${objection.noticeId}`}>查看公示</Link>
        </section>
      ))}
    </div>
  );
}
