import { DatePicker, Form } from "antd";
import dayjs from "dayjs";

interface DayFieldProps {
  name: string;
  label: string;
  required?: boolean;
  /** What happens where it is left empty, or what the day means. */
  hint?: string;
  /** The first and last day that can be right, `2020-09-01`. */
  min?: string | null;
  max?: string | null;
}

/** A day in a form, kept as the services write it: `2020-09-01`. */
export function DayField({ name, label, required, hint, min, max }: DayFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required, message: `请选择${label}` }]}
      getValueProps={(day?: string) => ({ value: day ? dayjs(day) : null })}
      getValueFromEvent={(day: dayjs.Dayjs | null) => day?.format("YYYY-MM-DD")}
    >
      <DatePicker style={{ width: "100%" }} minDate={min ? dayjs(min) : undefined} maxDate={max ? dayjs(max) : undefined} />
    </Form.Item>
  );
}
