import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { formatDay } from "@/text/dates";
import { categoryName } from "@/text/labels";
import type { MonthLine } from "./months";

export const lineColumns = (nameOf: (termId: string) => string): Column<MonthLine>[] => [
  { key: "name", title: "姓名", render: (line) => nameOf(line.termId) },
  { key: "category", title: "专项", render: (line) => categoryName(line.category) },
  { key: "from", title: "在岗自", render: (line) => formatDay(line.onDutyFrom) },
  { key: "left", title: "离岗", render: (line) => formatDay(line.leftOn) },
  { key: "days", title: "本月计在岗天数", align: "right", render: (line) => line.daysOnDuty },
  { key: "counted", title: "是否计入", render: (line) => (line.counted ? "计入" : "不计入（名单日不在岗）") },
  { key: "pay", title: "发放", render: (line) => (line.payHold ? "暂缓" : line.counted ? "正常" : "—") },
];

/** The lines of a month's list; each name leads to the volunteer. */
export function Lines({ lines, nameOf }: { lines: readonly MonthLine[]; nameOf: (termId: string) => string }) {
  const columns = lineColumns(nameOf);
  const linkOf = (line: MonthLine) => `/volunteers/${line.termId}`;
  const keyOf = (line: MonthLine) => `${line.termId} ${line.onDutyFrom}`;
  return <PlainTable label="在岗名册" columns={columns} rows={lines} rowKey={keyOf} rowLink={linkOf} empty="本月没有在岗的志愿者。" />;
}
