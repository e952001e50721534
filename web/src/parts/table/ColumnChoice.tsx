import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
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
  const change = (shown: string[]) => {
    const next = choices.map((column) => column.key).filter((key) => !shown.includes(key));
    setHidden(next);
    storeHidden(name, next);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="table-columns"
          value={choices.map((column) => column.key).filter((key) => !hidden.includes(key))}
          options={choices.map((column) => ({ value: column.key, label: column.title }))}
          onChange={change}
        />
      }
    >
      <Button icon={<SettingOutlined />} aria-label="选择列" title="选择列" />
    </Popover>
  );
}
