import { Button } from "antd";
import { useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";

/** What the import says of a file: the rows that are right are taken, the others are named with what is wrong. */
export type Outcome = Schema<"recruitment", "ImportOutcome">;

interface ToTakeProps {
  outcome: Outcome;
  take: () => Promise<void>;
  drop: () => void;
}

/** What a file would do, before it does it: how many rows, whose result it replaces, and who is out by it. */
export function ToTake({ outcome, take, drop }: ToTakeProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const replacing = outcome.items.filter(({ replaced }) => replaced !== null);
  const out = outcome.items.filter(({ state }) => state === "medically-unfit");
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await take();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <div role="status" className="dialog-effect">
        <strong>
          可录入 {outcome.done} 行，有误 {outcome.refused} 行；尚未录入。
        </strong>
        {replacing.length > 0 && (
          <p>
            替换已有结果 {replacing.length} 人：
            {replacing.map(({ name, replaced, result }) => `${name}（${replaced} → ${result}）`).join("、")}
          </p>
        )}
        {out.length > 0 && (
          <p className="entry-fault">
            体检不合格，录入后终止报名 {out.length} 人：{out.map(({ name }) => name).join("、")}
          </p>
        )}
      </div>
      <div className="action-bar">
        <Button type="primary" danger={out.length > 0} disabled={outcome.done === 0} loading={busy} onClick={go}>
          确认录入 {outcome.done} 行
        </Button>
        <Button onClick={drop}>不录入</Button>
      </div>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}
