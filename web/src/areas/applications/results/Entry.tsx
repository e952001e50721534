import { Button } from "antd";
import { useState } from "react";
import { problemOf } from "@/api/problem";
import { BulkOutcomes } from "@/parts/BulkOutcomes";
import { FormDialog } from "@/parts/FormDialog";
import { ProgressLine } from "@/parts/LongWork";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { degreeNames } from "@/text/labels";
import { provinceName } from "@/text/provinces";
import type { ApplicationRow } from "../applications";
import type { useEntry } from "./useEntry";

export interface ResultsProps {
  year: number;
  /** Enters results; the others look on. */
  enters: boolean;
  /** After a save. */
  saved: () => void;
}

interface EntryProps<Value> {
  title: string;
  entry: ReturnType<typeof useEntry<Value>>;
  /** A value in words, once it is saved. */
  says: (value: Value) => string;
  /** The fields of a row; none for who only looks on. */
  fields: readonly Column<ApplicationRow>[];
  /** What is wrong with what was typed: it is not sent before that is mended. */
  fault?: string;
  /** What must be known before some of it is sent, because there is no way back from it. */
  warning?: { title: string; text: string };
}

const about: Column<ApplicationRow>[] = [
  { key: "name", title: "姓名", render: (row) => row.name },
  { key: "major", title: "专业", render: (row) => row.major },
  { key: "degree", title: "学历", render: (row) => degreeNames[row.degree] ?? row.degree },
  { key: "choices", title: "意向服务省", render: (row) => row.choices.map(provinceName).join("、") },
];

/** Who waits for a result, with a field for each; all that was typed is saved at once. */
export function Entry<Value>({ title, entry, says, fields, fault, warning }: EntryProps<Value>) {
  const { rows, typed, send, busy, progress, outcomes, problem } = entry;
  const [asking, setAsking] = useState(false);
  // The names of those who are saved leave the list with them, and what was typed for them too.
  const [sent, setSent] = useState({ names: new Map<string, string>(), typed });
  if (rows.isError) return <ProblemAlert problem={problemOf(rows.error)} retry={() => rows.refetch()} />;
  if (!rows.data) return <Waiting />;
  const save = () => {
    setSent({ names: new Map(rows.data.map(({ id, name }) => [id, name])), typed });
    return send();
  };
  const savedOf = (id: string) => {
    const value = sent.typed.get(id);
    return value === undefined ? "已保存" : `已保存：${says(value)}`;
  };
  return (
    <section className="card stack results-table" aria-labelledby="entry">
      <h2 id="entry">
        {title}（{rows.data.length} 人）
      </h2>
      <PlainTable
        label={title}
        columns={[...about, ...fields]}
        rows={rows.data}
        rowKey={(row) => row.id}
        rowLink={(row) => `/applications/${row.id}`}
        empty="没有待录入的学生。"
      />
      {fields.length > 0 && rows.data.length > 0 && (
        <div className="action-bar">
          <Button
            type="primary"
            disabled={typed.size === 0 || fault !== undefined}
            loading={busy}
            onClick={warning ? () => setAsking(true) : save}
          >
            {typed.size > 0 ? `保存 ${typed.size} 人` : "保存"}
          </Button>
          {typed.size === 0 && <span className="soft">填写结果后可保存</span>}
          {fault && (
            <span className="entry-fault" role="alert">
              {fault}
            </span>
          )}
        </div>
      )}
      {asking && warning && (
        <FormDialog title={warning.title} okText="确认保存" danger close={() => setAsking(false)} submit={save}>
          <p className="dialog-confirm">{warning.text}</p>
        </FormDialog>
      )}
      <ProgressLine progress={progress} what="保存" />
      {problem && <ProblemAlert problem={problem} />}
      {outcomes && <BulkOutcomes items={outcomes} nameOf={(id) => sent.names.get(id) ?? id} doneOf={savedOf} />}
    </section>
  );
}
