import { Button } from "antd";
import { useState } from "react";
import { BulkDialog } from "./BulkDialog";
import type { BulkAction } from "./types";

export interface BulkBarProps<T> {
  bulk: readonly BulkAction<T>[];
  selected: ReadonlyMap<string, T>;
  clear: () => void;
  nameOf: (row: T) => string;
  reload: () => Promise<unknown>;
}

/** What can be done with the selected rows at once. */
export default function BulkBar<T>({ bulk, selected, clear, nameOf, reload }: BulkBarProps<T>) {
  // The rows are those of the click: the list that is read anew afterwards no longer fits the action.
  const [asked, setAsked] = useState<{ action: BulkAction<T>; rows: T[] }>();
  const rows = [...selected.values()];
  const close = (done: boolean) => {
    setAsked(undefined);
    if (done) clear();
  };

  return (
    <div className="table-bulk">
      <span role="status">已选 {selected.size} 条</span>
      {bulk.map((action) => {
        const fitting = rows.filter(action.for);
        return (
          <Button
            key={action.label}
            type={action.tone === "primary" ? "primary" : "default"}
            danger={action.tone === "danger"}
            disabled={fitting.length === 0}
            onClick={() => setAsked({ action, rows: fitting })}
          >
            {action.label}（{fitting.length}）
          </Button>
        );
      })}
      <Button type="link" onClick={clear}>
        取消选择
      </Button>
      {asked && (
        <BulkDialog
          action={asked.action}
          rows={asked.rows}
          nameOf={(id) => {
            const row = selected.get(id);
            return row ? nameOf(row) : id;
          }}
          reload={reload}
          close={close}
        />
      )}
    </div>
  );
}
