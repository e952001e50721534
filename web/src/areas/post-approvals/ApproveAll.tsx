import { Button, Modal } from "antd";
import { useState } from "react";
import { api, idempotency } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { provinceName } from "@/text/provinces";

interface ApproveAllProps {
  year: number;
  province: string;
  /** Whether nothing waits: then the button says so instead of a refusal. */
  none: boolean;
  done: () => Promise<unknown>;
}

/** Approves everything of a province that waits, all or none. */
export function ApproveAll({ year, province, none, done }: ApproveAllProps) {
  const keys = useSubmissionKeys();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [outcome, setOutcome] = useState("");

  const approve = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { year, provinceCode: province, postIds: null };
      const answer = await read(api.placement.POST("/api/placement/post-approvals", { body, headers: idempotency(keys.of(body)) }));
      keys.renew();
      setOutcome(`已审定 ${answer.approved} 个岗位，共 ${answer.headcount} 人`);
      setOpen(false);
      await done();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        type="primary"
        disabled={none}
        onClick={() => {
          setProblem(undefined);
          setOpen(true);
        }}
      >
        审定全部待审定岗位
      </Button>
      <span role="status">{outcome || (none && "该省没有待审定岗位。")}</span>
      <Modal
        open={open}
        title={`审定${provinceName(province)} ${year} 年度全部待审定岗位`}
        okText="确认审定"
        confirmLoading={busy}
        onOk={approve}
        onCancel={() => setOpen(false)}
        mask={{ closable: false }}
      >
        <p>整批审定：与已审定岗位合计不符合结构要求、又未获豁免的，全部不通过。审定后岗位进入分配。</p>
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  );
}
