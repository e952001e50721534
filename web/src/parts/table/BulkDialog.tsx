import { Button, Form, Modal } from "antd";
import { Suspense, useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import type { ItemOutcome } from "@/api/types";
import type { ActionValues } from "../actions";
import { BulkOutcomes } from "../BulkOutcomes";
import { ProgressLine, useProgress } from "../LongWork";
import { ProblemAlert } from "../ProblemAlert";
import type { BulkAction } from "./types";

interface BulkDialogProps<T> {
  action: BulkAction<T>;
  /** The rows that it is for. */
  rows: T[];
  nameOf: (id: string) => string;
  /** What the rows are called, in their order. */
  names: readonly string[];
  /** Reads the list anew; called when the action has been tried. */
  reload: () => Promise<unknown>;
  /** Called when every row has its outcome, while the outcomes are still shown. */
  done: () => void;
  close: () => void;
}

// So many names are read; the list behind the dialog has them all.
const most = 30;

const inFull = (names: readonly string[]) => names.slice(0, most).join("、") + (names.length > most ? ` 等 ${names.length} 条` : "");

/** One action for many rows: asked first, with what it needs to know, with progress, and with one outcome for each. */
export function BulkDialog<T>({ action, rows, nameOf, names, reload, done, close }: BulkDialogProps<T>) {
  const [form] = Form.useForm();
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { progress, tell, clear } = useProgress();

  const run = async (values: ActionValues) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setOutcomes(await action.run(rows, tell, values));
      done();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
      clear();
      await reload();
    }
  };

  return (
    <Modal
      open
      title={action.label}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        outcomes ? (
          <Button type="primary" onClick={close}>
            完成
          </Button>
        ) : (
          <>
            <Button onClick={close}>返回</Button>
            <Button type="primary" danger={action.tone === "danger"} loading={busy} onClick={() => form.submit()}>
              确认办理 {rows.length} 条
            </Button>
          </>
        )
      }
    >
      {!outcomes && (
        <>
          {action.confirm(rows)}
          <p className="dialog-confirm">{inFull(names)}</p>
          <Form
            form={form}
            layout="vertical"
            initialValues={action.initialValues}
            onValuesChange={() => setProblem(undefined)}
            onFinish={run}
          >
            <Suspense>{action.fields}</Suspense>
          </Form>
        </>
      )}
      <ProgressLine progress={progress} what={action.label} />
      {problem && <ProblemAlert problem={problem} />}
      {outcomes && <BulkOutcomes items={outcomes} nameOf={nameOf} />}
    </Modal>
  );
}
