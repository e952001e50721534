import { Button, Select } from "antd";
import { formatCount } from "@/text/money";
import { pageSizes } from "./query";
import type { useList } from "./useList";

export function Pager({ list, count }: { list: ReturnType<typeof useList<never>> | ReturnType<typeof useList>; count: number }) {
  const { total: counted, nextCursor } = list.page.data ?? {};
  // Of a list with one page, the page is the list.
  const total = counted ?? (list.isFirst && !nextCursor ? count : undefined);
  return (
    <div className="table-pager">
      <span role="status">
        {total === undefined ? `本页 ${count} 条` : `共 ${formatCount(total)} 条`}
        {list.pageNumber > 1 && `，第 ${list.pageNumber} 页`}
      </span>
      <span className="table-pager-buttons">
        <Select
          aria-label="每页条数"
          value={list.query.limit}
          options={pageSizes.map((size) => ({ value: size, label: `每页 ${size} 条` }))}
          onChange={(size) => list.set({ limit: String(size) })}
        />
        <Button disabled={list.isFirst} onClick={list.previous}>
          上一页
        </Button>
        <Button disabled={!nextCursor} onClick={list.next}>
          下一页
        </Button>
      </span>
    </div>
  );
}
