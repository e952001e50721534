import { Button } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";

export type FullNumbers = Pick<Schema<"recruitment", "PrintedDocument">, "idNumber" | "birthDate" | "phone" | "email" | "qq">;

/**
 * Pages show the person's own numbers masked too; on the paper that the university compares they stand in full. They are asked for
 * by a click, which leaves a trace, and live as long as the page.
 */
export function FullNumbersButton({ filled, fill }: { filled: boolean; fill: (numbers: FullNumbers) => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const ask = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      fill(await read(api.recruitment.POST("/api/recruitment/applications/mine/documents", { body: { kind: "registration-form" } })));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {!filled && (
        <Button onClick={ask} loading={busy}>
          填入完整号码
        </Button>
      )}
      <span role="status">
        {filled ? "号码和出生日期已完整填入，可以打印。" : "身份证号、手机号、邮箱仍为隐藏格式，出生日期空缺：请先填入完整号码，再打印。"}
      </span>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
