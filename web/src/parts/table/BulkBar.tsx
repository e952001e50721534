import { Button } from "antd";
import { BulkDialog } from "./BulkDialog";
import type { BulkAction } from "./types";

/** What is being done, with the rows of the click: the list that is read anew afterwards no longer fits the action. */
export interface Asked<T> {
  action: BulkAction<T>;
  rows: T[];
  selected: ReadonlyMap<string, T>;
}

export interface BulkBarProps<T> {
  bulk: readonly BulkAction<T>[];
  selected: ReadonlyMap<string, T>;
  clear: () => void;
  asked: Asked<T> | undefined;
  setAsked: (asked: Asked<T> | undefined) => void;
  nameOf: (row: T) => string;
  reload: () => Promise<unknown>;
}

/** What can be done with the selected rows at once. */
export default function BulkBar<T>({ bulk, selected, clear, asked, setAsked, nameOf, reload }: BulkBarProps<T>) {
  const rows = [...selected.values()];
  const idle = rows.filter((row) => !bulk.some((action) => action.for(row))).length;
  return (
    <>
      {selected.size > 0 && (
        <div className="table-bulk">
          <span role="status">
            已选 {selected.size} 条{idle > 0 && `，其中 ${idle} 条当前不能办理`}
          </span>
          {bulk.map((action) => {
            const fitting = rows.filter(action.for);
            return (
              <Button
                key={action.label}
                type={action.tone === "primary" ? "primary" : "default"}
                danger={action.tone === "danger"}
                disabled={fitting.length === 0}
                onClick={() => setAsked({ action, rows: fitting, selected })}
              >
                {action.label}（{fitting.length}）
              </Button>
            );
          })}
          <Button type="link" onClick={clear}>
            取消选择
          </Button>
        </div>
      )}
      {asked && (
        <BulkDialog
          action={asked.action}
          rows={asked.rows}
          nameOf={(id) => {
            const row = asked.selected.get(id);
            return row ? nameOf(row) : id;
          }}
          names={asked.rows.map(nameOf)}
          reload={reload}
          done={clear}
          close={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
