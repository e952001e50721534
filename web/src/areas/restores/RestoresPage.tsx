import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Link, useSearchParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay, formatInstant } from "@/text/dates";
import "./restores.css";
import { restoreActions } from "./restoreActions";

type State = Schema<"serviceManagement", "RestoreState">;

const states: { value: State | ""; label: string }[] = [
  { value: "", label: "待办理" },
  { value: "requested", label: "待省级项目办审核" },
  { value: "endorsed", label: "待全国项目办审核" },
  { value: "granted", label: "已还原" },
  { value: "refused", label: "未同意" },
];
const actionNames = { Endorse: "省级审核同意", Grant: "批准还原", Refuse: "不同意还原" };
const names = { stateLabel: "状态" };

/** The requests to restore leavers, with what each office decided. */
export default function RestoresPage() {
  const [params, setParams] = useSearchParams();
  const state = (params.get("state") ?? "") as State | "";
  const restores = useQuery({
    queryKey: ["restores", state],
    queryFn: () =>
      read(api.serviceManagement.GET("/api/service-management/restores", { params: { query: { ...(state && { state }), limit: 200 } } })),
  });
  return (
    <>
      <div className="page-head">
        <h1>离岗还原</h1>
        <Select
          aria-label="状态"
          value={state}
          options={states}
          popupMatchSelectWidth={false}
          onChange={(next) => setParams(next ? { state: next } : {}, { replace: true })}
        />
        <p>误办的离岗由县级项目办在志愿者页面申请，省级项目办审核，全国项目办批准后恢复在岗。</p>
      </div>
      {restores.isError && <ProblemAlert problem={problemOf(restores.error)} retry={() => restores.refetch()} />}
      {restores.isPending && <Waiting />}
      {restores.data?.items.length === 0 && <p className="card soft">{state ? "没有符合条件的还原申请。" : "没有待办理的还原申请。"}</p>}
      <div className="restores">
        {restores.data?.items.map((restore) => (
          <section key={restore.id} className="card stack" aria-label={restore.name}>
            <h2>
              <Link to={`/volunteers/${restore.termId}`}>{restore.name}</Link> <StateTag state={restore.state} label={restore.stateLabel} />
            </h2>
            <dl className="facts">
              <dt>服务县</dt>
              <dd>{restore.countyName}</dd>
              <dt>离岗</dt>
              <dd>
                {formatDay(restore.leftOn)} {restore.leaveReason}
              </dd>
              <dt>恢复在岗</dt>
              <dd>{formatDay(restore.resumesOn)}</dd>
              {restore.post && (
                <>
                  <dt>另选岗位</dt>
                  <dd>
                    {restore.post.title} · {restore.post.unit}（{restore.postCountyName}）
                  </dd>
                </>
              )}
              <dt>申请理由</dt>
              <dd>{restore.reason}</dd>
              <dt>申请时间</dt>
              <dd>{formatInstant(restore.requestedAt)}</dd>
            </dl>
            <ActionBar record={restore} actions={restoreActions(restore)} names={names} reload={() => restores.refetch()} />
            {restore.decisions.length > 0 && <Decisions decisions={restore.decisions} names={actionNames} />}
          </section>
        ))}
      </div>
    </>
  );
}
