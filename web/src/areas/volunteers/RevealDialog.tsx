import { Button, Form, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";

type Numbers = Schema<"serviceManagement", "RevealNumbersRevealed">;

// Long enough to compare them with the papers.
const shownFor = 60_000;

export default function RevealDialog({ termId, close }: { termId: string; close: () => void }) {
  const [numbers, setNumbers] = useState<Numbers>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!numbers) return;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [numbers, close]);

  const reveal = async ({ purpose }: { purpose: string }) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const call = api.serviceManagement.POST("/api/service-management/terms/{id}/numbers/reveal", {
        params: { path: { id: termId } },
        body: { purpose },
      });
      setNumbers(await read(call));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal open title="查看完整号码" onCancel={close} footer={numbers ? <Button onClick={close}>收起</Button> : null}>
      {numbers ? (
        <>
          <dl className="facts">
            <dt>姓名</dt>
            <dd>{numbers.name}</dd>
            <dt>身份证号</dt>
            <dd>{inFours(numbers.idNumber)}</dd>
            <dt>银行卡号</dt>
            <dd>{numbers.cardNumber ? inFours(numbers.cardNumber) : "尚未填写"}</dd>
            <dt>手机</dt>
            <dd>{numbers.phone ?? "尚未填写"}</dd>
          </dl>
          <p className="soft">一分钟后自动收起。</p>
        </>
      ) : (
        <Form layout="vertical" onFinish={reveal} initialValues={{ purpose: "核对志愿者证件、银行卡和联系方式" }}>
          <Form.Item
            name="purpose"
            label="用途"
            extra="查看人、时间和用途将记入审计记录；每人每小时最多查看 60 次。"
            rules={[{ required: true, whitespace: true, min: 4, max: 200, message: "请说明用途（4–200 个字）" }]}
          >
            <Input />
          </Form.Item>
          {problem && <ProblemAlert problem={problem} />}
          <Button type="primary" htmlType="submit" loading={busy}>
            查看
          </Button>
        </Form>
      )}
    </Modal>
  );
}

const inFours = (number: string) => number.replace(/(.{4})(?=.)/g, "$1 ");
