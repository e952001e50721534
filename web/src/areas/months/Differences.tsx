import type { ReactNode } from "react";
import { lineColumns } from "./Lines";
import type { LinesDifference, MonthLine } from "./months";

interface DifferencesProps {
  difference: LinesDifference;
  nameOf: (termId: string) => string;
  /** What is said where there is none. */
  same: string;
}

/** In what two versions of a list differ, line by line; of a changed line only what changed. */
export function Differences({ difference, nameOf, same }: DifferencesProps) {
  if (difference.isEmpty) return <p>{same}</p>;
  return (
    <div className="stack">
      <Group title="新增" tone="good" lines={difference.added} of={(line) => lineText(line, nameOf)} />
      <Group title="减少" tone="bad" lines={difference.removed} of={(line) => lineText(line, nameOf)} />
      <Group title="变更" tone="plain" lines={difference.changed} of={(change) => changeText(change, nameOf)} />
    </div>
  );
}

interface GroupProps<T> {
  title: string;
  tone: string;
  lines: readonly T[];
  of: (line: T) => { key: string; text: ReactNode };
}

function Group<T>({ title, tone, lines, of }: GroupProps<T>) {
  if (lines.length === 0) return null;
  return (
    <div className={`difference difference-${tone}`}>
      <h3>
        {title} {lines.length} 人
      </h3>
      <ul>
        {lines.map(of).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

type NameOf = (termId: string) => string;
const cellsOf = (line: MonthLine, nameOf: NameOf) =>
  lineColumns(nameOf).map((column) => ({ key: column.key, title: column.title, text: String(column.render(line)) }));
const keyOf = (line: MonthLine) => `${line.termId} ${line.onDutyFrom}`;

function lineText(line: MonthLine, nameOf: NameOf) {
  const [name, ...rest] = cellsOf(line, nameOf);
  return {
    key: keyOf(line),
    text: (
      <>
        <strong>{name?.text}</strong> {rest.map(({ title, text }) => `${title} ${text}`).join(" · ")}
      </>
    ),
  };
}

function changeText({ before, after }: { before: MonthLine; after: MonthLine }, nameOf: NameOf) {
  const was = cellsOf(before, nameOf);
  const changed = cellsOf(after, nameOf).filter((cell, i) => cell.text !== was[i]?.text);
  return {
    key: keyOf(after),
    text: (
      <>
        <strong>{nameOf(after.termId)}</strong>{" "}
        {changed.map(({ key, title, text }) => `${title} ${was.find((cell) => cell.key === key)?.text} → ${text}`).join("，")}
      </>
    ),
  };
}
