import { InputNumber } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { Entry, type ResultsProps } from "./Entry";
import { useEntry } from "./useEntry";

interface Score {
  score: number;
}

/** REC-7: selection scores by hand. */
export function ScoreEntry({ year, enters, saved }: ResultsProps) {
  const entry = useEntry<Score>(
    year,
    "score",
    async (items, headers) => (await read(api.recruitment.POST("/api/recruitment/selection-scores", { body: { items }, headers }))).items,
    saved,
  );
  const field = {
    key: "score",
    title: "选拔成绩",
    render: ({ id, name, selectionScore }: { id: string; name: string; selectionScore: number | null }) => (
      <InputNumber
        aria-label={`${name} 的选拔成绩`}
        min={0}
        max={100}
        precision={2}
        placeholder={selectionScore === null ? "0–100" : String(selectionScore)}
        value={entry.typed.get(id)?.score ?? null}
        onChange={(score) => entry.type(id, score === null ? undefined : { score })}
      />
    ),
  };
  return <Entry title="待录入选拔成绩" entry={entry} fields={enters ? [field] : []} />;
}
