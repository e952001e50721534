import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";
import { useState } from "react";
import { dropView, loadViews, saveView } from "./views";

/** A person's own views of a list: the present filters under a name. */
export function Views({ name, params, open }: { name: string; params: URLSearchParams; open: (query: string) => void }) {
  const [views, setViews] = useState(() => loadViews(name));
  const [title, setTitle] = useState("");
  const save = () => {
    if (title.trim() === "") return;
    setViews(saveView(name, title.trim(), params));
    setTitle("");
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="table-views">
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <Button type="link" onClick={() => open(view.query)}>
                  {view.name}
                </Button>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删除视图 ${view.name}`}
                  onClick={() => setViews(dropView(name, view.name))}
                />
              </li>
            ))}
          </ul>
          <Input.Search
            aria-label="视图名称"
            placeholder="把当前筛选存为视图"
            value={title}
            maxLength={20}
            onChange={(event) => setTitle(event.target.value)}
            enterButton="保存"
            onSearch={save}
          />
        </div>
      }
    >
      <Button>视图{views.length > 0 ? `（${views.length}）` : ""}</Button>
    </Popover>
  );
}
