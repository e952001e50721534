import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { formatMonth } from "@/text/dates";
import { formatCount, formatYuan } from "@/text/money";
import { type FeedView, signedCount, signedYuan } from "./subsidies";

/** Finance confirms the totals that it sees; a version that came in between is refused by the service. */
export function Acknowledge({ view }: { view: FeedView }) {
  const client = useQueryClient();
  if (view.allowedActions.length === 0) return null;
  return (
    <section className="card" aria-label="财政确认">
      <ActionBar
        record={{ ...view, revision: view.controlTotals.version }}
        actions={[acknowledge(view)]}
        reload={() => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("subsidies") || queryKey[0] === "work" })}
      />
    </section>
  );
}

const acknowledge = ({ month, controlTotals: totals, heldAmount, difference }: FeedView): Action => ({
  key: "acknowledge",
  label: "确认应发",
  tone: "primary",
  confirm: (
    <div className="stack">
      <p>
        确认已收到{formatMonth(month)}第 {totals.version} 版，并核对以下控制总数：
      </p>
      <dl className="facts">
        <dt>人数</dt>
        <dd>{formatCount(totals.headcount)} 人</dd>
        <dt>应发</dt>
        <dd>
          {formatYuan(totals.amount)}
          {Number(heldAmount) !== 0 && `，其中暂缓 ${formatYuan(heldAmount)}`}
        </dd>
        {difference && (
          <>
            <dt>差额</dt>
            <dd>
              比已确认的第 {difference.sinceVersion} 版人数 {signedCount(difference.headcount)}，应发 {signedYuan(difference.amount)}
            </dd>
          </>
        )}
        <dt>有应发的县</dt>
        <dd>{formatCount(totals.lineCount)} 个</dd>
        <dt>校验值</dt>
        <dd>
          <code>{totals.sha256}</code>
        </dd>
      </dl>
    </div>
  ),
  run: (_, headers) =>
    read(
      api.subsidy.POST("/api/subsidy/headcounts/{month}/acknowledgements", {
        params: { path: { month } },
        body: totals,
        headers: { "Idempotency-Key": headers["Idempotency-Key"] ?? "" },
      }),
    ),
});
