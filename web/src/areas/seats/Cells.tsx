import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { type Added, type Cell, nothing, relationOf } from "./board";
import "./seats.css";

interface CellsProps {
  /** The recruiting province. */
  recruiting: string;
  cells: readonly Cell[];
  /** What a run would add, by service province. */
  added?: ReadonlyMap<string, Added>;
}

const area: Column<Cell> = {
  key: "area",
  title: "服务省已对接 / 总数",
  align: "right",
  render: (cell) => `${cell.area.used} / ${cell.area.limit}`,
};

/** One line for each destination: its quota, what is used and left, and the whole area over all provinces. */
export function Cells({ recruiting, cells, added }: CellsProps) {
  const plus = ({ serviceProvinceCode }: Cell) => (added?.get(serviceProvinceCode) ?? nothing).seats;
  const whatIf: Column<Cell> = {
    key: "plus",
    title: "本方案新增",
    align: "right",
    render: ({ serviceProvinceCode }) => {
      const { seats, selfAdjusted } = added?.get(serviceProvinceCode) ?? nothing;
      if (seats === 0) return "—";
      return (
        <>
          <strong>+{seats}</strong>
          {selfAdjusted > 0 && `（调剂 ${selfAdjusted}）`}
        </>
      );
    },
  };
  // Left out beside what a run would add, which is then what is looked at.
  const relation: Column<Cell> = { key: "relation", title: "关系", render: (cell) => relationOf(cell, recruiting) };
  const columns: Column<Cell>[] = [
    { key: "province", title: "服务省", render: (cell) => cell.serviceProvince },
    ...(added ? [] : [relation]),
    { key: "limit", title: "对口名额", align: "right", render: (cell) => cell.seats.limit },
    { key: "used", title: "已对接", align: "right", render: (cell) => cell.seats.used },
    ...(added ? [whatIf] : []),
    { key: "left", title: added ? "确认后剩余" : "剩余", align: "right", render: (cell) => <Left left={cell.seats.left - plus(cell)} /> },
    {
      key: "bar",
      title: "对口名额使用",
      render: (cell) => <Bar used={cell.seats.used} plus={plus(cell)} limit={cell.seats.limit} />,
    },
    ...(added ? [] : [area]),
    { key: "areaLeft", title: "服务省剩余", align: "right", render: (cell) => <Left left={cell.area.left - plus(cell)} /> },
  ];
  return <PlainTable label="对接名额" columns={columns} rows={cells} rowKey={(cell) => cell.serviceProvinceCode} />;
}

function Left({ left }: { left: number }) {
  if (left < 0) return <span className="seats-over">调剂 {-left}</span>;
  return left === 0 ? <span className="soft">满</span> : <strong>{left}</strong>;
}

function Bar({ used, plus, limit }: { used: number; plus: number; limit: number }) {
  const whole = Math.max(limit, used + plus, 1);
  return (
    <span className="seats-bar" aria-hidden="true">
      <i style={{ width: `${(Math.min(used, whole) * 100) / whole}%` }} />
      <i className="seats-plus" style={{ width: `${(plus * 100) / whole}%` }} />
    </span>
  );
}
