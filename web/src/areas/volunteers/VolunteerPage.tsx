import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { WayBack } from "@/parts/table/ways";
import { Waiting } from "@/parts/Waiting";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { useToday } from "@/text/today";
import { RequestRestore } from "../restores/RequestRestore";
import { RevealNumbers } from "./RevealNumbers";
import { Spells } from "./Spells";
import { TermDecisions } from "./TermDecisions";
import { TermFacts } from "./TermFacts";
import { Wizard } from "./Wizard";

/** One volunteer: who they are, where they serve, what may be done, and everything that was decided. */
export default function VolunteerPage() {
  const { id = "" } = useParams();
  const actor = useSignedIn();
  const today = useToday();
  const path = { id };
  const term = useQuery({
    queryKey: ["term", id],
    queryFn: () => read(api.serviceManagement.GET("/api/service-management/terms/{id}", { params: { path } })),
  });
  const postId = term.data?.postId ?? undefined;
  const post = useQuery({
    queryKey: ["post", postId],
    queryFn: () => read(api.placement.GET("/api/placement/posts/{id}", { params: { path: { id: postId ?? "" } } })),
    enabled: !!postId,
  });
  if (term.isError) return <ProblemAlert problem={problemOf(term.error)} retry={() => term.refetch()} />;
  if (!term.data) return <Waiting />;

  const mayReveal = isParty(actor, "county", "province") && hasRole(actor, "maintainer");
  return (
    <>
      <div className="page-head">
        <h1>
          {term.data.name} <StateTag state={term.data.state} label={term.data.stateLabel} />{" "}
          {term.data.payHold && <StateTag state="stale" label="暂缓发放" />}
        </h1>
        <WayBack lists={["/volunteers"]}>返回志愿者信息</WayBack>
      </div>
      <div className="columns">
        <div className="stack">
          <section className="card" aria-labelledby="wizard">
            <h2 id="wizard">一键管理</h2>
            {term.data.state === "left" && <RequestRestore termId={id} leftOn={term.data.leftOn} today={today} mayAsk={mayReveal} />}
            <Wizard term={term.data} postCategory={post.data?.category} reload={() => term.refetch()} />
          </section>
          <section className="card" aria-labelledby="facts">
            <div className="page-head">
              <h2 id="facts">基本信息</h2>
              {mayReveal && <RevealNumbers termId={id} />}
            </div>
            <TermFacts term={term.data} post={post.data} />
          </section>
          <section className="card" aria-labelledby="spells">
            <h2 id="spells">在岗经历</h2>
            <Spells spells={term.data.spells} />
          </section>
        </div>
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">办理记录</h2>
          <TermDecisions term={term.data} />
        </section>
      </div>
    </>
  );
}
