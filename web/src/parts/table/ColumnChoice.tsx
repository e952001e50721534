import { SettingOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import type { Column } from "./types";
import { storeHidden } from "./views";

interface ColumnChoiceProps<T> {
  name: string;
  columns: readonly Column<T>[];
  hidden: string[];
  setHidden: (hidden: string[]) => void;
}

/** Which columns are seen; the first one, which names the row, always is. */
export function ColumnChoice<T>({ name, columns, hidden, setHidden }: ColumnChoiceProps<T>) {
  const choices = columns.slice(1);
  const toggle = (key: string, on: boolean) => {
    const next = on ? hidden.filter((other) => other !== key) : [...hidden, key];
    setHidden(next);
    storeHidden(name, next);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="table-columns">
          {choices.map((column) => (
            <label key={column.key}>
              <input
                type="checkbox"
                checked={!hidden.includes(column.key)}
                onChange={(event) => toggle(column.key, event.target.checked)}
              />{" "}
              {column.title}
            </label>
          ))}
        </div>
      }
    >
      <Button icon={<SettingOutlined />} aria-label="选择列" title="选择列" />
    </Popover>
  );
}
