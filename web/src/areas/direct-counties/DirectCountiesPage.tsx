import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { hasRole, useSignedIn } from "@/session/session";
import { Propose } from "./Propose";

type DirectCounty = Schema<"serviceManagement", "DirectCountyView">;
const names = { stateLabel: "状态" };
const actionNames = { Confirm: "复核确认", End: "终止省直管" };

/** The counties that the province manages itself: one officer proposes, another confirms. */
export default function DirectCountiesPage() {
  const actor = useSignedIn();
  const counties = useQuery({
    queryKey: ["direct-counties"],
    queryFn: () => read(api.serviceManagement.GET("/api/service-management/direct-counties")),
  });
  const reload = () => counties.refetch();
  return (
    <>
      <div className="page-head">
        <h1>省直管</h1>
        {hasRole(actor, "maintainer") && <Propose reload={reload} />}
        <p>没有县级项目办的县，由省级项目办直接管理志愿者并提交每月名单。一人提出、另一人复核；每月名单的提交和审核也须两人办理。</p>
      </div>
      {counties.isError && <ProblemAlert problem={problemOf(counties.error)} retry={reload} />}
      {counties.isPending && <Waiting />}
      {counties.data?.items.length === 0 && <p className="card soft">本省没有省直管的县。</p>}
      <div className="grid">
        {counties.data?.items.map((county) => (
          <section key={county.id} className="card stack" aria-label={county.countyName}>
            <h2>
              {county.countyName} <StateTag state={county.state} label={county.stateLabel} />
            </h2>
            <p>原因：{county.reason}</p>
            <ActionBar record={county} actions={actionsOf(county)} names={names} reload={reload} />
            {county.decisions.length > 0 && <Decisions decisions={county.decisions} names={actionNames} />}
          </section>
        ))}
      </div>
    </>
  );
}

function actionsOf({ id, countyName }: DirectCounty): Action[] {
  const params = { path: { id } };
  return [
    {
      key: "confirm",
      label: "复核确认",
      tone: "primary",
      confirm: `确认由本省直接管理${countyName}。`,
      run: (_, headers) => read(api.serviceManagement.POST("/api/service-management/direct-counties/{id}/confirm", { params, headers })),
    },
    {
      key: "end",
      label: "终止省直管",
      tone: "danger",
      reason: "required",
      run: ({ reason }, headers) =>
        read(api.serviceManagement.POST("/api/service-management/direct-counties/{id}/end", { params, body: { reason }, headers })),
    },
  ];
}
