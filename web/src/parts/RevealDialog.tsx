import { Button, Form, Input, Modal } from "antd";
import { Fragment, useEffect, useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import { ProblemAlert } from "./ProblemAlert";
import type { RevealProps } from "./Reveal";

// Long enough to compare them with the papers.
const shownFor = 60_000;

/** Asks what for, and shows the numbers until it closes by itself. */
export default function RevealDialog({ label, purpose, perHour, reveal, close }: RevealProps & { close: () => void }) {
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!numbers) return;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [numbers, close]);

  const ask = async (values: { purpose: string }) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setNumbers(await reveal(values.purpose));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal open title={label} onCancel={close} footer={numbers ? <Button onClick={close}>收起</Button> : null}>
      {numbers ? (
        <div className="stack">
          <dl className="facts">
            {Object.entries(numbers).map(([name, value]) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
          </dl>
          <p className="soft">一分钟后自动收起。</p>
        </div>
      ) : (
        <Form layout="vertical" onFinish={ask} initialValues={{ purpose }}>
          <Form.Item
            name="purpose"
            label="用途"
            extra={`查看人、时间和用途将记入审计记录；每人每小时最多查看 ${perHour} 次。`}
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
