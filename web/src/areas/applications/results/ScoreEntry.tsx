import { InputNumber } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { boundsSay, isWithin } from "@/parts/bounds";
import { scoreBounds } from "../applications";
import { Entry, type ResultsProps } from "./Entry";
import { useEntry } from "./useEntry";

interface Score {
  score: number;
}

// What is typed stays as it is: a slip must be seen, not become the next score that there may be.
const isWrong = (typed: Score | undefined) => typed !== undefined && !isWithin(typed.score, scoreBounds);

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
        placeholder={selectionScore === null ? "0–100" : String(selectionScore)}
        value={entry.typed.get(id)?.score ?? null}
        status={isWrong(entry.typed.get(id)) ? "error" : undefined}
        onChange={(score) => entry.type(id, score === null ? undefined : { score })}
      />
    ),
  };
  const wrong = [...entry.typed.values()].filter(isWrong).length;
  return (
    <Entry
      title="待录入选拔成绩"
      entry={entry}
      says={({ score }) => `选拔成绩 ${score}`}
      fields={enters ? [field] : []}
      fault={wrong > 0 ? `${wrong} 人的成绩有误：${boundsSay(scoreBounds)}` : undefined}
    />
  );
}
