import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { api, idempotency } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import type { Notice } from "./notice";

interface ObjectionDialogProps {
  notice: Notice;
  applicationId: string;
  name: string;
  close: () => void;
}

/** An objection to a line: it stops the line's clock until it is resolved, with an answer to who raised it. */
export default function ObjectionDialog({ notice, applicationId, name, close }: ObjectionDialogProps) {
  const keys = useSubmissionKeys();
  const [form] = Form.useForm<{ ground: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  const file = async ({ ground }: { ground: string }) => {
    setBusy(true);
    setProblem(undefined);
    const body = { applicationId, ground: ground.trim() };
    try {
      const params = { path: { id: notice.id } };
      await read(
        api.recruitment.POST("/api/recruitment/public-notices/{id}/objections", { params, body, headers: idempotency(keys.of(body)) }),
      );
      setDone(true);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={`对 ${name} 提出异议`}
      okText={done ? "完成" : "提交异议"}
      cancelButtonProps={{ hidden: done }}
      confirmLoading={busy}
      onOk={() => (done ? close() : form.submit())}
      onCancel={close}
      mask={{ closable: false }}
    >
      {problem && <ProblemAlert problem={problem} />}
      {done ? (
        <p role="status">
          异议已提交，项目办核查后在“<Link to="/my/objections">我的异议</Link>”中答复；核查期间该人选的公示暂停计时。
        </p>
      ) : (
        <Form form={form} layout="vertical" onFinish={file}>
          <Form.Item
            name="ground"
            label="异议理由"
            extra="请如实写明情况和依据；您的身份只对核查人员可见。"
            rules={[{ required: true, whitespace: true, message: "请填写异议理由" }]}
          >
            <Input.TextArea rows={5} maxLength={1000} showCount />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
