import { Form, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { idempotency } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf } from "@/api/problem";
import { ProblemAlert } from "./ProblemAlert";

interface FormDialogProps<Values extends object> {
  title: string;
  /** What the last button says. */
  okText: string;
  /** There is no way back from it. */
  danger?: boolean;
  initialValues?: Partial<Values>;
  /** Sends it; the headers carry the Idempotency-Key of this content. A refusal is shown in the dialog, which stays. */
  submit: (values: Values, headers: Record<string, string>) => Promise<unknown>;
  close: () => void;
  /** The form's items. */
  children: ReactNode;
}

/** A form for something new, in a dialog that closes when it was done. What is done to a record has the ActionBar. */
export function FormDialog<Values extends object>({
  title,
  okText,
  danger,
  initialValues,
  submit,
  close,
  children,
}: FormDialogProps<Values>) {
  const keys = useSubmissionKeys();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const send = async (values: Values) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await submit(values, idempotency(keys.of(values)));
      close();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        onValuesChange={() => setProblem(undefined)}
        initialValues={initialValues}
      >
        {children}
      </Form>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  );
}
