import type { CSSProperties, ReactNode } from "react";
import type { Column, DataTableProps } from "./types";
import { RowLink } from "./ways";

type RowsProps<T extends object> = Pick<DataTableProps<T>, "label" | "rowKey" | "rowLink" | "rowName"> & {
  columns: readonly Column<T>[];
  rows: readonly T[];
  sort: string;
  setSort: (sort: string) => void;
  empty: ReactNode;
  /** As long as its rows: the page scrolls, not the table. */
  whole?: boolean;
  busy: boolean;
  /** Null where nothing can be done with several rows at once. */
  selected: ReadonlyMap<string, T> | null;
  select: (rows: readonly T[], on: boolean) => void;
};

/** The rows on a desk: a plain table, which every reading aid knows, with a heading that stays and orders by a click. */
export function Rows<T extends object>(props: RowsProps<T>) {
  const { columns, rows, rowKey, rowLink, rowName = rowKey, selected, select } = props;
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)));
  const scroll = props.whole ? "table-scroll table-whole" : "table-scroll";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section className={scroll} tabIndex={0} aria-label={props.label} aria-busy={props.busy}>
      <table className="table">
        <thead>
          <tr>
            {selected && (
              <th scope="col" className="table-check">
                <input
                  type="checkbox"
                  aria-label="选择本页全部"
                  checked={all}
                  disabled={rows.length === 0}
                  onChange={(event) => select(rows, event.target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={props.sort} setSort={props.setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={selected?.has(rowKey(row)) ? "table-selected" : undefined}>
              {selected && (
                <td className="table-check">
                  <input
                    type="checkbox"
                    aria-label={`选择 ${rowName(row)}`}
                    checked={selected.has(rowKey(row))}
                    onChange={(event) => select([row], event.target.checked)}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column.key} className={cellClass(column)} style={leastOf(column)}>
                  {index === 0 && rowLink ? <RowLink to={rowLink(row)}>{column.render(row)}</RowLink> : column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <div className="table-empty">{props.empty}</div>}
    </section>
  );
}

const cellClass = <T,>({ align, wrap }: Column<T>) => (align === "right" ? "number" : wrap ? "table-wrap" : undefined);

/** What a column that wraps has at least, for the style sheet: an empty cell needs none of it. */
const leastOf = <T,>({ wrap, width }: Column<T>) => (wrap && width ? ({ "--least": `${width}px` } as CSSProperties) : undefined);

const marks = { ascending: " ▲", descending: " ▼", none: "" } as const;

/** One click orders upwards, the next downwards, the third as the service would. */
function Heading<T>({ column, sort, setSort }: { column: Column<T>; sort: string; setSort: (sort: string) => void }) {
  const now = column.sort && sort === column.sort ? "ascending" : column.sort && sort === `-${column.sort}` ? "descending" : "none";
  const next = now === "none" ? (column.sort ?? "") : now === "ascending" ? `-${column.sort}` : "";
  return (
    <th
      scope="col"
      aria-sort={column.sort ? now : undefined}
      style={{ width: column.width }}
      className={column.align === "right" ? "number" : undefined}
    >
      {column.sort ? (
        <button type="button" onClick={() => setSort(next)}>
          {column.title}
          <span aria-hidden="true">{marks[now] || " ↕"}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
