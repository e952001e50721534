import { lazy, Suspense, useState } from "react";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "../ProblemAlert";
import { useIsPhone } from "../useIsPhone";
import { Cards } from "./Cards";
import { FilterBar } from "./FilterBar";
import { Pager } from "./Pager";
import { Rows } from "./Rows";
import "./table.css";
import type { Asked, BulkBarProps } from "./BulkBar";
import type { DataTableProps } from "./types";
import { useList } from "./useList";
import { loadHidden } from "./views";

const BulkBar = lazy(() => import("./BulkBar")) as unknown as <T>(props: BulkBarProps<T>) => React.ReactNode;

/**
 * A list as offices need it: filters, order and page stand in the address; columns and views are the person's own; what is selected
 * can be done at once, with an outcome for each. On a phone the rows are cards.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { name, columns, rowKey, bulk, empty = "没有符合条件的记录" } = props;
  const list = useList(props);
  const phone = useIsPhone();
  const [hidden, setHidden] = useState(() => loadHidden(name) ?? columns.filter((column) => column.hidden).map((column) => column.key));
  const [selected, setSelected] = useState<ReadonlyMap<string, T>>(new Map());
  const [asked, setAsked] = useState<Asked<T>>();
  const rows = list.page.data?.items ?? [];
  const shown = {
    ...props,
    columns: columns.filter((column) => !hidden.includes(column.key)),
    rows,
    empty: list.page.isPending ? "正在读取……" : empty,
  };
  const choose = (next: ReadonlyMap<string, T>) => {
    setSelected(next);
    props.onSelected?.([...next.values()]);
  };
  const select = (some: readonly T[], on: boolean) => {
    const next = new Map(selected);
    for (const row of some) {
      if (on) next.set(rowKey(row), row);
      else next.delete(rowKey(row));
    }
    choose(next);
  };

  return (
    <div className="data-table">
      <FilterBar {...props} list={list} hidden={hidden} setHidden={setHidden} />
      {bulk && (selected.size > 0 || asked) && (
        <Suspense>
          <BulkBar
            bulk={bulk}
            selected={selected}
            clear={() => choose(new Map())}
            asked={asked}
            setAsked={setAsked}
            nameOf={props.rowName ?? rowKey}
            reload={list.reload}
          />
        </Suspense>
      )}
      {list.page.isError && <ProblemAlert problem={problemOf(list.page.error)} retry={() => list.page.refetch()} />}
      {phone ? (
        <Cards {...shown} selected={bulk ? selected : null} select={select} />
      ) : (
        <Rows
          {...shown}
          busy={list.page.isFetching}
          sort={list.query.sort}
          setSort={(sort) => list.set({ sort })}
          selected={bulk ? selected : null}
          select={select}
        />
      )}
      <Pager list={list} count={rows.length} />
    </div>
  );
}
