import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FileImport, type ImportProblem, sendFile, TemplateLinks } from "@/parts/FileImport";

/** What the import says of a file: the rows that are right are taken, the others are named with what is wrong. */
interface Outcome {
  done: number;
  refused: number;
  items: readonly { row: number; done: boolean; problems: readonly ImportProblem[] }[];
}

interface FromFileProps {
  kind: "selection-scores" | "medical-results";
  /** The columns to fill in, as the template calls them. */
  columns: string;
}

/** A whole day's results as a file: the template has one row for everybody whose result is missing. */
export function FromFile({ kind, columns }: FromFileProps) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const path = `/api/recruitment/${kind}`;
  const send = async (file: File) => {
    setOutcome(undefined);
    const answer = await sendFile<Outcome>("POST", `${path}/import`, file);
    setOutcome(answer);
    await client.invalidateQueries({ queryKey: ["awaiting"] });
    return answer.items.flatMap((item) => item.problems);
  };
  return (
    <section className="card stack" aria-labelledby={`${kind}-file`}>
      <h2 id={`${kind}-file`}>从文件导入</h2>
      <p>
        下载模板（
        <TemplateLinks path={path} />
        ），填写{columns}后导入。有误的行会列出原因，其余各行照常录入。
      </p>
      <FileImport label="选择文件导入" accept=".xlsx,.csv" send={send} onDone={() => {}} />
      {outcome && (
        <p role="status">
          已录入 {outcome.done} 行，未录入 {outcome.refused} 行。
        </p>
      )}
    </section>
  );
}
