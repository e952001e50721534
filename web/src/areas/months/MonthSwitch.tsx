import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useNavigate } from "react-router";
import { formatMonth, monthsBefore } from "@/text/dates";
import { useToday } from "@/text/today";
import { monthAfter } from "./months";

/** From one month to another of the same list. */
export function MonthSwitch({ month, to }: { month: string; to: (month: string) => string }) {
  const navigate = useNavigate();
  const months = [...new Set([...monthsBefore(useToday(), 24), month])].sort().reverse();
  return (
    <span className="month-switch">
      <Button icon={<LeftOutlined />} aria-label="上一个月" onClick={() => navigate(to(monthAfter(month, -1)))} />
      <Select
        aria-label="月份"
        value={month}
        options={months.map((value) => ({ value, label: formatMonth(value) }))}
        popupMatchSelectWidth={false}
        onChange={(next) => navigate(to(next))}
      />
      <Button icon={<RightOutlined />} aria-label="下一个月" onClick={() => navigate(to(monthAfter(month, 1)))} />
    </span>
  );
}
