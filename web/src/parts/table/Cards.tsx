import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Column, DataTableProps } from "./types";

type CardsProps<T extends object> = Pick<DataTableProps<T>, "rowKey" | "rowLink"> & {
  columns: readonly Column<T>[];
  rows: readonly T[];
  empty: ReactNode;
};

/** The rows on a phone: the first column is the card's title, the others stand below with their names. */
export function Cards<T extends object>({ columns, rows, rowKey, rowLink, empty }: CardsProps<T>) {
  const [title, ...rest] = columns;
  if (rows.length === 0) return <p className="table-empty">{empty}</p>;
  return (
    <ul className="table-cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className="card">
          <h3>{rowLink ? <Link to={rowLink(row)}>{title?.render(row)}</Link> : title?.render(row)}</h3>
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
