import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useNavigate } from "react-router";
import { monthAfter } from "./months";

/** From one month to another of the same list. */
export function MonthSwitch({ month, to }: { month: string; to: (month: string) => string }) {
  const navigate = useNavigate();
  return (
    <span className="month-switch">
      <Button icon={<LeftOutlined />} aria-label="上一个月" onClick={() => navigate(to(monthAfter(month, -1)))} />
      <DatePicker
        picker="month"
        aria-label="月份"
        allowClear={false}
        value={dayjs(`${month}-01`)}
        onChange={(day) => day && navigate(to(day.format("YYYY-MM")))}
      />
      <Button icon={<RightOutlined />} aria-label="下一个月" onClick={() => navigate(to(monthAfter(month, 1)))} />
    </span>
  );
}
