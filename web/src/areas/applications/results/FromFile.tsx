import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FileImport, ImportRows, sendFile, TemplateLinks } from "@/parts/FileImport";
import { type Outcome, ToTake } from "./ToTake";

interface FromFileProps {
  kind: "selection-scores" | "medical-results";
  /** The columns to fill in, as the template calls them. */
  columns: string;
}

/**
 * A whole day's results as a file: the template has one row for everybody whose result is missing. What the file would do is told
 * first, with whose result it would replace and who would be out; nothing is saved before that was confirmed.
 */
export function FromFile({ kind, columns }: FromFileProps) {
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const path = `/api/recruitment/${kind}`;
  const look = async (chosen: File) => {
    setFile(undefined);
    setOutcome(undefined);
    // As it is now: what was looked at is what will be sent, though the file be saved anew meanwhile.
    const kept = new File([await chosen.arrayBuffer()], chosen.name);
    setOutcome(await sendFile<Outcome>("POST", `${path}/import?preview=true`, kept));
    setFile(kept);
    return [];
  };
  const take = async () => {
    if (!file) return;
    setOutcome(await sendFile<Outcome>("POST", `${path}/import`, file));
    await client.invalidateQueries({ queryKey: ["awaiting"] });
  };
  const drop = () => {
    setFile(undefined);
    setOutcome(undefined);
  };
  return (
    <section className="card stack" aria-labelledby={`${kind}-file`}>
      <h2 id={`${kind}-file`}>从文件导入</h2>
      <p>
        下载模板（
        <TemplateLinks path={path} />
        ），填写{columns}后导入。先核对再录入；有误的行会列出原因，其余各行照常录入。
      </p>
      <FileImport label="选择文件导入" accept=".xlsx,.csv" send={look} />
      {outcome && file && <ImportRows name={file.name} rows={outcome.items.flatMap((item) => item.problems)} />}
      {outcome?.preview && <ToTake outcome={outcome} take={take} drop={drop} />}
      {outcome && !outcome.preview && (
        <p role="status">
          已录入 {outcome.done} 行，未录入 {outcome.refused} 行。
        </p>
      )}
    </section>
  );
}
