import { Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { Cards } from "@/parts/table/Cards";
import type { Column } from "@/parts/table/types";
import { useIsPhone } from "@/parts/useIsPhone";
import { formatDay } from "@/text/dates";
import { categoryName } from "@/text/labels";
import type { MonthLine } from "./months";

const perPage = 50;

export const lineColumns = (nameOf: (termId: string) => string): Column<MonthLine>[] => [
  { key: "name", title: "姓名", render: (line) => nameOf(line.termId) },
  { key: "category", title: "专项", render: (line) => categoryName(line.category) },
  { key: "from", title: "在岗自", render: (line) => formatDay(line.onDutyFrom) },
  { key: "left", title: "离岗", render: (line) => formatDay(line.leftOn) },
  { key: "days", title: "在岗天数", align: "right", render: (line) => line.daysOnDuty },
  { key: "counted", title: "计入人数", render: (line) => (line.counted ? "计入" : "不计入") },
  { key: "pay", title: "发放", render: (line) => (line.payHold ? "暂缓" : line.counted ? "正常" : "—") },
];

/** The lines of a month's list; each name leads to the volunteer. */
export function Lines({ lines, nameOf }: { lines: readonly MonthLine[]; nameOf: (termId: string) => string }) {
  const columns = lineColumns(nameOf);
  const linkOf = (line: MonthLine) => `/volunteers/${line.termId}`;
  const keyOf = (line: MonthLine) => `${line.termId} ${line.onDutyFrom}`;
  if (useIsPhone()) return <Cards columns={columns} rows={lines} rowKey={keyOf} rowLink={linkOf} empty="本月没有在岗的志愿者。" />;
  return (
    <Table<MonthLine>
      size="small"
      rowKey={keyOf}
      dataSource={[...lines]}
      columns={columns.map((column, index): TableColumnsType<MonthLine>[number] => ({
        key: column.key,
        title: column.title,
        align: column.align,
        render: (_, line) => (index === 0 ? <Link to={linkOf(line)}>{column.render(line)}</Link> : column.render(line)),
      }))}
      pagination={lines.length > perPage && { pageSize: perPage, showSizeChanger: false }}
      scroll={{ x: "max-content" }}
      locale={{ emptyText: "本月没有在岗的志愿者。" }}
    />
  );
}
