import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import type { Run } from "./runs";

/** Computes the run again from its stored input: the same input must give the same result, whoever asks and whenever. */
export function Replay({ run }: { run: Run }) {
  const replay = useMutation({
    mutationFn: () => read(api.placement.POST("/api/placement/placement-runs/{id}/replay", { params: { path: { id: run.id } } })),
  });
  const answer = replay.data;
  return (
    <section className="card stack" aria-labelledby="replay">
      <h2 id="replay">复核</h2>
      <p className="soft">用方案保存的原始数据重新计算，核对结果是否完全一致。</p>
      <div>
        <Button loading={replay.isPending} onClick={() => replay.mutate()}>
          重新计算核对
        </Button>
      </div>
      {replay.isError && <ProblemAlert problem={problemOf(replay.error)} />}
      {answer && (
        <p role="status">
          <strong>{answer.inputIntact && answer.resultEqual ? "核对一致。" : "核对不一致，请联系全国项目办。"}</strong>
          {answer.inputIntact ? "原始数据未被改动；" : "原始数据已被改动；"}
          {answer.resultEqual ? "重新计算的结果与方案相同。" : "重新计算的结果与方案不同。"}
        </p>
      )}
      <dl className="facts">
        <dt>数据指纹</dt>
        <dd>
          <code>{run.inputSha256.slice(0, 16)}</code>
        </dd>
        <dt>结果指纹</dt>
        <dd>
          <code>{run.resultSha256.slice(0, 16)}</code>
        </dd>
      </dl>
    </section>
  );
}
