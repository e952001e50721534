import { Button } from "antd";
import { useState } from "react";
import { useIsPhone } from "../useIsPhone";
import { Cards } from "./Cards";
import { Rows } from "./Rows";
import "./table.css";
import type { Column, DataTableProps } from "./types";

type PlainTableProps<T extends object> = Pick<DataTableProps<T>, "label" | "rowKey" | "rowLink" | "empty"> & {
  columns: readonly Column<T>[];
  rows: readonly T[];
};

const step = 50;

/** Rows that are all there already, without the service's order or pages; long ones are shown in steps. Cards on a phone. */
export function PlainTable<T extends object>({ rows, empty = "没有记录", ...table }: PlainTableProps<T>) {
  const phone = useIsPhone();
  const [shown, setShown] = useState(step);
  const some = rows.slice(0, shown);
  return (
    <div className="data-table">
      {phone ? (
        <Cards {...table} rows={some} empty={empty} selected={null} select={() => undefined} />
      ) : (
        <Rows
          {...table}
          whole
          rows={some}
          empty={empty}
          busy={false}
          sort=""
          setSort={() => undefined}
          selected={null}
          select={() => undefined}
        />
      )}
      {rows.length > shown && (
        <div className="table-pager">
          <span role="status">
            已显示 {shown} / {rows.length} 条
          </span>
          <Button onClick={() => setShown(shown + 4 * step)}>显示更多</Button>
        </div>
      )}
    </div>
  );
}
