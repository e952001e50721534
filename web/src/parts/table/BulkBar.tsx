import { Button, Modal } from "antd";
import { useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import type { ItemOutcome } from "@/api/types";
import { BulkOutcomes } from "../BulkOutcomes";
import { ProgressLine, useProgress } from "../LongWork";
import { ProblemAlert } from "../ProblemAlert";
import type { BulkAction } from "./types";

export interface BulkBarProps<T> {
  bulk: readonly BulkAction<T>[];
  selected: ReadonlyMap<string, T>;
  clear: () => void;
  nameOf: (row: T) => string;
  reload: () => Promise<unknown>;
}

/** What can be done with the selected rows at once: asked first, with progress, and with one outcome for each. */
export default function BulkBar<T>({ bulk, selected, clear, nameOf, reload }: BulkBarProps<T>) {
  const [asked, setAsked] = useState<BulkAction<T>>();
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { progress, tell, clear: clearProgress } = useProgress();
  const rows = [...selected.values()];
  const fitting = asked ? rows.filter(asked.for) : [];

  const run = async (action: BulkAction<T>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setOutcomes(await action.run(fitting, tell));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
      clearProgress();
      await reload();
    }
  };
  const close = () => {
    setAsked(undefined);
    if (outcomes) clear();
    setOutcomes(undefined);
    setProblem(undefined);
  };

  return (
    <div className="table-bulk">
      <span role="status">已选 {selected.size} 条</span>
      {bulk.map((action) => {
        const count = rows.filter(action.for).length;
        return (
          <Button
            key={action.label}
            type={action.tone === "primary" ? "primary" : "default"}
            danger={action.tone === "danger"}
            disabled={count === 0}
            onClick={() => setAsked(action)}
          >
            {action.label}（{count}）
          </Button>
        );
      })}
      <Button type="link" onClick={clear}>
        取消选择
      </Button>
      {asked && (
        <Modal
          open
          title={asked.label}
          onCancel={close}
          mask={{ closable: false }}
          footer={
            outcomes ? (
              <Button type="primary" onClick={close}>
                完成
              </Button>
            ) : (
              <>
                <Button onClick={close}>取消</Button>
                <Button type="primary" danger={asked.tone === "danger"} loading={busy} onClick={() => run(asked)}>
                  确认办理 {fitting.length} 条
                </Button>
              </>
            )
          }
        >
          {!outcomes && asked.confirm(fitting)}
          <ProgressLine progress={progress} what={asked.label} />
          {problem && <ProblemAlert problem={problem} />}
          {outcomes && (
            <BulkOutcomes
              items={outcomes}
              nameOf={(id) => {
                const row = selected.get(id);
                return row ? nameOf(row) : id;
              }}
            />
          )}
        </Modal>
      )}
    </div>
  );
}
