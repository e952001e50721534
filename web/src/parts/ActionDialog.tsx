import { Button, Form, Input, Modal } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { isStale, type Problem, problemOf } from "@/api/problem";
import { type Action, type ActionValues, confirmLabel } from "./actions";
import { ProblemAlert } from "./ProblemAlert";
import { Waiting } from "./Waiting";

interface ActionDialogProps {
  action: Action;
  busy: boolean;
  problem?: Problem;
  run: (values: ActionValues) => void;
  /** The record has changed since it was read: there is nothing to ask any more. */
  stale: (problem: Problem) => void;
  close: () => void;
}

/** Asks for what an action needs; where it can say beforehand what it would revert, that is shown before the last click. */
export default function ActionDialog({ action, busy, problem, run, stale, close }: ActionDialogProps) {
  const [form] = Form.useForm<ActionValues>();
  const [effect, setEffect] = useState<ReactNode>();
  const [looking, setLooking] = useState(false);
  const [refused, setRefused] = useState<Problem>();
  // A refusal is of what was sent: it goes when that is mended.
  const [mended, setMended] = useState<Problem>();
  const shown = refused ?? (problem === mended ? undefined : problem);
  const asksForInput = !!action.fields || !!action.reason;
  const mustLook = !!action.preview && effect === undefined;

  const look = async (values: ActionValues) => {
    setLooking(true);
    setRefused(undefined);
    try {
      setEffect((await action.preview?.(values)) ?? null);
    } catch (thrown) {
      const met = problemOf(thrown);
      if (isStale(met)) stale(met);
      else setRefused(met);
    } finally {
      setLooking(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens; what needs input is asked for by a click.
  useEffect(() => {
    if (action.preview && !asksForInput) look({});
  }, []);

  return (
    <Modal
      open
      title={action.label}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={close}>
          返回
        </Button>,
        <Button
          key="go"
          type="primary"
          danger={action.tone === "danger" && !mustLook}
          loading={busy || looking}
          disabled={mustLook && !asksForInput}
          onClick={() => form.submit()}
        >
          {mustLook ? "查看影响" : confirmLabel(action.label)}
        </Button>,
      ]}
    >
      {action.confirm && <div className="dialog-confirm">{action.confirm}</div>}
      <Form
        form={form}
        layout="vertical"
        initialValues={action.initialValues}
        onFinish={(values) => (mustLook ? look(values) : run(values))}
        onValuesChange={() => {
          if (action.preview) setEffect(undefined);
          setRefused(undefined);
          setMended(problem);
        }}
      >
        {action.fields}
        {action.reason && (
          <Form.Item
            name="reason"
            label={action.reasonLabel ?? "理由"}
            rules={[{ required: action.reason === "required", whitespace: true, message: "请填写理由，办理记录中将长期保留" }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
      {looking && <Waiting what="正在查看影响" />}
      <div aria-live="polite" className="dialog-effect">
        {effect}
      </div>
      {shown && <ProblemAlert problem={shown} />}
    </Modal>
  );
}
