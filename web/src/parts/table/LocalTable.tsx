import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { formatCount } from "@/text/money";
import { useIsPhone } from "../useIsPhone";
import { Cards } from "./Cards";
import "./local-table.css";
import type { Column } from "./types";

interface LocalTableProps<T extends object> {
  label: string;
  columns: readonly Column<T>[];
  /** All of them; they are shown in pages. */
  rows: readonly T[];
  rowKey: (row: T) => string;
  rowLink?: (row: T) => string;
  empty?: ReactNode;
  perPage?: number;
}

/** Rows that came whole with a record, such as a run's proposals; a list of a service has the DataTable. */
export function LocalTable<T extends object>({
  label,
  columns,
  rows,
  rowKey,
  rowLink,
  empty = "没有记录。",
  perPage = 50,
}: LocalTableProps<T>) {
  const phone = useIsPhone();
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const shown = rows.slice(page * perPage, (page + 1) * perPage);
  return (
    <section className="local-table" aria-label={label}>
      {phone ? (
        <Cards columns={columns} rows={shown} rowKey={rowKey} rowLink={rowLink} empty={empty} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        <section className="local-table-scroll" tabIndex={0} aria-label={`${label}：表格`}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className={column.align === "right" ? "number" : undefined}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column, index) => (
                    <td key={column.key} className={column.align === "right" ? "number" : undefined}>
                      {index === 0 && rowLink ? <Link to={rowLink(row)}>{column.render(row)}</Link> : column.render(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="table-empty">{empty}</p>}
        </section>
      )}
      {pages > 1 && (
        <div className="local-table-pager">
          <span role="status">
            共 {formatCount(rows.length)} 条，第 {page + 1} / {pages} 页
          </span>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <Button disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </div>
      )}
    </section>
  );
}
