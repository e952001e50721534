import { Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "../ProblemAlert";
import { useIsPhone } from "../useIsPhone";
import { BulkBar } from "./BulkBar";
import { Cards } from "./Cards";
import { FilterBar } from "./FilterBar";
import { Pager } from "./Pager";
import "./table.css";
import type { Column, DataTableProps } from "./types";
import { useList } from "./useList";
import { loadHidden } from "./views";

/**
 * A list as offices need it: filters, order and page stand in the address; columns and views are the person's own; what is selected
 * can be done at once, with an outcome for each. On a phone the rows are cards.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { name, columns, rowKey, rowLink, bulk, empty = "没有符合条件的记录" } = props;
  const list = useList(props);
  const phone = useIsPhone();
  const [hidden, setHidden] = useState(() => loadHidden(name) ?? columns.filter((column) => column.hidden).map((column) => column.key));
  const [selected, setSelected] = useState<ReadonlyMap<string, T>>(new Map());
  const shown = columns.filter((column) => !hidden.includes(column.key));
  const rows = list.page.data?.items ?? [];
  const busy = list.page.isFetching;

  return (
    <section className="data-table" aria-label={props.label}>
      <FilterBar {...props} list={list} hidden={hidden} setHidden={setHidden} />
      {bulk && selected.size > 0 && (
        <BulkBar
          bulk={bulk}
          selected={selected}
          clear={() => setSelected(new Map())}
          nameOf={props.rowName ?? rowKey}
          reload={list.reload}
        />
      )}
      {list.page.isError && <ProblemAlert problem={problemOf(list.page.error)} retry={() => list.page.refetch()} />}
      {phone ? (
        <Cards columns={shown} rows={rows} rowKey={rowKey} rowLink={rowLink} empty={list.page.isPending ? "正在读取……" : empty} />
      ) : (
        <Table<T>
          size="small"
          bordered={false}
          rowKey={rowKey}
          columns={shown.map((column, index) => columnOf(column, list.query.sort, index === 0 ? rowLink : undefined))}
          dataSource={rows}
          loading={busy && { delay: 300 }}
          pagination={false}
          scroll={{ x: "max-content" }}
          locale={{ emptyText: list.page.isPending ? "正在读取……" : empty }}
          onChange={(_, __, sorter) => {
            const by = Array.isArray(sorter) ? sorter[0] : sorter;
            const sort = columns.find((column) => column.key === by?.columnKey)?.sort;
            list.set({ sort: by?.order && sort ? `${by.order === "descend" ? "-" : ""}${sort}` : "" });
          }}
          rowSelection={
            bulk && {
              selectedRowKeys: [...selected.keys()],
              preserveSelectedRowKeys: true,
              onChange: (keys, chosen) =>
                setSelected(new Map(keys.map((key, i) => [String(key), chosen[i] ?? (selected.get(String(key)) as T)]))),
              getTitleCheckboxProps: () => ({ "aria-label": "选择本页全部" }),
              getCheckboxProps: (row) => ({ "aria-label": `选择 ${props.rowName?.(row) ?? rowKey(row)}` }),
            }
          }
        />
      )}
      <Pager list={list} count={rows.length} />
    </section>
  );
}

function columnOf<T extends object>(column: Column<T>, sort: string, link?: (row: T) => string): TableColumnsType<T>[number] {
  return {
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    sorter: !!column.sort,
    sortOrder: sort === column.sort ? "ascend" : sort === `-${column.sort}` ? "descend" : null,
    showSorterTooltip: false,
    render: (_, row) => (link ? <Link to={link(row)}>{column.render(row)}</Link> : column.render(row)),
  };
}
