import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { ItemOutcome, Schema } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { BulkOutcomes } from "@/parts/BulkOutcomes";
import type { Run } from "./runs";

interface DecidingProps {
  run: Run;
  nameOf: (applicationId: string) => string;
  reload: () => Promise<unknown>;
}

/** Confirming a run, with what became of each seat; single seats are changed by hand afterwards, each with its reason. */
export function Deciding({ run, nameOf, reload }: DecidingProps) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const done = (answer: unknown, { key }: Action) => {
    if (key !== "confirm") return;
    const { items } = answer as Schema<"placement", "ConfirmPlacementRunAnswer">;
    setOutcomes(items.map(({ applicationId, seatId, code, detail }) => ({ id: applicationId, done: seatId !== null, code, detail })));
    client.invalidateQueries({ queryKey: ["quota-board"] });
    client.invalidateQueries({ queryKey: ["applicants"] });
  };
  return (
    <section className="card stack" aria-labelledby="deciding">
      <h2 id="deciding">办理</h2>
      {run.state === "proposed" && run.stale && (
        <p className="problem">候备人选或名额在方案运行后已有变化，本方案不能再确认，请经办人员重新运行。</p>
      )}
      <ActionBar record={run} actions={actionsOf(run)} names={{ state: "状态" }} reload={reload} onDone={done} />
      {run.state === "confirmed" && (
        <p>
          个别调整：在<Link to={`/seats?year=${run.year}`}>对接结果</Link>中退出名额，在<Link to="/applications/reserve">候备人选</Link>
          中人工安排，均须说明理由。
        </p>
      )}
      {run.state === "proposed" && !run.allowedActions.includes("confirm") && <p className="soft">由本省审核人员确认。</p>}
      {outcomes && <BulkOutcomes items={outcomes} nameOf={nameOf} />}
    </section>
  );
}

const actionsOf = (run: Run): Action[] => {
  const params = { path: { id: run.id } };
  const confirm: Action = {
    key: "confirm",
    label: "确认方案",
    tone: "primary",
    confirm: (
      <>
        <p>为 {run.seated} 名候备人选预留名额，并通知其所在高校。如有服务省的名额在此期间被其他省占满，相关人选不能安排，结果逐人列出。</p>
        <p>需要个别调整的，确认后退出名额或人工安排，均须说明理由。</p>
      </>
    ),
    run: (_, headers) => read(api.placement.POST("/api/placement/placement-runs/{id}/confirm", { params, headers })),
  };
  const discard: Action = {
    key: "discard",
    label: "作废方案",
    tone: "danger",
    reason: "required",
    run: ({ reason }, headers) =>
      read(api.placement.POST("/api/placement/placement-runs/{id}/discard", { params, body: { reason: reason ?? null }, headers })),
  };
  return run.stale ? [discard] : [confirm, discard];
};
