import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import { allowedOf } from "@/parts/actions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { idInParts, Reveal } from "@/parts/Reveal";
import { StateTag } from "@/parts/StateTag";
import { WayBack } from "@/parts/table/ways";
import { Waiting } from "@/parts/Waiting";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { actionsOf } from "./actions";
import type { ApplicationView } from "./applications";
import { NextToReview } from "./NextToReview";
import { PaperChecklist, paperLines } from "./PaperChecklist";
import { Standing } from "./Standing";

const names = {
  stateLabel: "状态",
  name: "姓名",
  idNumber: "身份证号",
  degree: "学历",
  major: "专业",
  universityName: "学校",
  choiceNames: "意向服务省",
  acceptsOtherProvinces: "服从调剂",
  selectionScore: "选拔成绩",
};

const nothing: ReadonlySet<string> = new Set();

/** One application: what the paper must agree with, where it stands, and what this office may do. */
export default function ApplicationPage() {
  const { id = "" } = useParams();
  const found = useQuery({
    queryKey: ["application", id],
    queryFn: () => read(api.recruitment.GET("/api/recruitment/applications/{id}", { params: { path: { id } } })),
  });
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return <Waiting />;
  return <Application view={found.data} reload={() => found.refetch()} />;
}

function Application({ view, reload }: { view: ApplicationView; reload: () => Promise<unknown> }) {
  const actor = useSignedIn();
  const lines = useMemo(() => paperLines(view), [view]);
  // What was ticked belongs to the version that was compared: with another one it begins anew.
  const [ticked, setTicked] = useState({ revision: view.revision, lines: nothing });
  const compared = ticked.revision === view.revision ? ticked.lines : nothing;
  const actions = actionsOf(view, compared.size === lines.length);
  const compares = view.allowedActions.includes("review");
  const acts = isParty(actor, "university", "province");
  return (
    <>
      <div className="page-head">
        <h1>
          {view.name} <StateTag state={view.state} label={view.stateLabel} />{" "}
          {view.needsReReview && <StateTag state="unreviewed" label="待重新审核" />}
        </h1>
        {acts && <RevealNumbers id={view.id} />}
        <WayBack lists={["/applications", "/applications/reserve"]}>返回列表</WayBack>
        <p>
          {view.year} 年度 · {view.universityName} · {view.recruitingProvinceName}招募
        </p>
      </div>
      <div className="columns">
        <section className="card" aria-labelledby="paper">
          <h2 id="paper">{compares ? "网上报名表与纸质表核对" : "报名登记表"}</h2>
          <PaperChecklist
            lines={lines}
            compared={compared}
            change={compares ? (now) => setTicked({ revision: view.revision, lines: now }) : undefined}
          />
        </section>
        <div className="stack">
          <section className="card" aria-label="办理">
            <ActionBar record={view} actions={actions} names={names} reload={reload} />
            {allowedOf(actions, view.allowedActions).length === 0 && (
              <p className="soft">当前状态“{view.stateLabel}”，没有您可以办理的事项。</p>
            )}
            {isParty(actor, "university") && hasRole(actor, "reviewer") && !compares && <NextToReview after={view} />}
          </section>
          <Standing view={view} />
        </div>
      </div>
    </>
  );
}

function RevealNumbers({ id }: { id: string }) {
  const reveal = async (purpose: string) => {
    const params = { path: { id } };
    const { idNumber, phone, email } = await read(
      api.recruitment.POST("/api/recruitment/applications/{id}/numbers/reveal", { params, body: { purpose } }),
    );
    return { 身份证号: idInParts(idNumber), 手机: phone, 邮箱: email };
  };
  return <Reveal label="查看完整号码" purpose="与纸质报名登记表核对证件号和联系方式" perHour={30} reveal={reveal} />;
}
