import { Form, Input } from "antd";
import { formatDay } from "@/text/dates";

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

/** Which days are right, for who chose another. */
const daysSay = (min?: string | null, max?: string | null): string =>
  min && max ? `应在${formatDay(min)}至${formatDay(max)}之间` : min ? `不能早于${formatDay(min)}` : `不能晚于${formatDay(max)}`;

/** A day in a form, kept as the services write it: `2020-09-01`. The browser's own field: every phone and every reading aid knows it. */
export function DayField({ name, label, required, hint, min, max }: DayFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[
        { required, message: `请选择${label}` },
        {
          validator: (_, day?: string) =>
            !day || ((!min || day >= min) && (!max || day <= max)) ? Promise.resolve() : Promise.reject(new Error(daysSay(min, max))),
        },
      ]}
    >
      <Input type="date" min={min ?? undefined} max={max ?? undefined} style={{ maxWidth: 200 }} />
    </Form.Item>
  );
}
