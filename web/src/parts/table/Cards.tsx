import type { ReactNode } from "react";
import type { Column, DataTableProps } from "./types";
import { RowLink } from "./ways";

type CardsProps<T extends object> = Pick<DataTableProps<T>, "rowKey" | "rowLink" | "rowName"> & {
  columns: readonly Column<T>[];
  rows: readonly T[];
  empty: ReactNode;
  /** Null where nothing can be done with several rows at once. */
  selected: ReadonlyMap<string, T> | null;
  select: (rows: readonly T[], on: boolean) => void;
};

/** The rows on a phone: the first column is the card's title, the others stand below with their names. */
export function Cards<T extends object>({ columns, rows, empty, ...props }: CardsProps<T>) {
  const { rowKey, selected, select } = props;
  if (rows.length === 0) return <p className="table-empty">{empty}</p>;
  return (
    <>
      {selected && (
        <label className="table-cards-all">
          <input
            type="checkbox"
            checked={rows.length > 0 && rows.every((row) => selected.has(rowKey(row)))}
            disabled={rows.length === 0}
            onChange={(event) => select(rows, event.target.checked)}
          />
          选择本页全部
        </label>
      )}
      <ul className="table-cards">
        {rows.map((row) => (
          <li key={rowKey(row)} className={selected?.has(rowKey(row)) ? "card table-selected" : "card"}>
            <CardHead {...props} row={row} title={columns[0]} />
            <dl>
              {columns.slice(1).map((column) => (
                <div key={column.key} className={column.wrap ? "table-long" : undefined}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

type CardHeadProps<T extends object> = Omit<CardsProps<T>, "columns" | "rows" | "empty"> & { row: T; title: Column<T> | undefined };

function CardHead<T extends object>({ row, title, rowKey, rowLink, rowName = rowKey, selected, select }: CardHeadProps<T>) {
  return (
    <div className="table-card-head">
      {selected && (
        <input
          type="checkbox"
          aria-label={`选择 ${rowName(row)}`}
          checked={selected.has(rowKey(row))}
          onChange={(event) => select([row], event.target.checked)}
        />
      )}
      <h3>{rowLink ? <RowLink to={rowLink(row)}>{title?.render(row)}</RowLink> : title?.render(row)}</h3>
    </div>
  );
}
