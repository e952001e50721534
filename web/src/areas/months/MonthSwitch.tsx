import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useNavigate } from "react-router";
import { monthAfter } from "./months";

/** From one month to another of the same list. */
export function MonthSwitch({ month, to }: { month: string; to: (month: string) => string }) {
  const navigate = useNavigate();
  return (
    <span className="month-switch">
      <Button icon={<LeftOutlined />} aria-label="上一个月" onClick={() => navigate(to(monthAfter(month, -1)))} />
      <Input
        type="month"
        aria-label="月份"
        style={{ width: 160 }}
        value={month}
        onChange={(event) => event.target.value && navigate(to(event.target.value))}
      />
      <Button icon={<RightOutlined />} aria-label="下一个月" onClick={() => navigate(to(monthAfter(month, 1)))} />
    </span>
  );
}
