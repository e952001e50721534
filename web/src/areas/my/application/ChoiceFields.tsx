import { Checkbox, Form, Select } from "antd";
import { provinceName } from "@/text/provinces";
import type { ProgrammeYear } from "../queries";
import { choicesFault, type FormValues } from "./form";

const ordinals = ["第一志愿", "第二志愿", "第三志愿", "第四志愿", "第五志愿"];

/** The service provinces in order of preference: those that recruit this year, each once. */
export function ChoiceFields({ year }: { year: ProgrammeYear }) {
  const min = Number(year.policy["choices.min"] ?? 1);
  const max = Number(year.policy["choices.max"] ?? 3);
  const made = Form.useWatch((values: FormValues) => values.choices) ?? [];
  const form = Form.useFormInstance<FormValues>();
  const provinces = year.scale.filter((row) => row.newRecruits > 0);
  const fault = choicesFault(made, min, max);
  return (
    <>
      <Form.Item
        name="choices"
        noStyle
        rules={[
          {
            validator: (_, value: FormValues["choices"]) =>
              choicesFault(value, min, max) ? Promise.reject(new Error(choicesFault(value, min, max))) : Promise.resolve(),
          },
        ]}
      >
        <span />
      </Form.Item>
      {Array.from({ length: max }, (_, i) => (
        <Form.Item key={ordinals[i]} label={`${ordinals[i]}${i < min ? "" : "（选填）"}`} required={i < min} htmlFor={`choice-${i}`}>
          <Select
            id={`choice-${i}`}
            value={made[i]}
            allowClear
            placeholder="选择服务省"
            showSearch={{ optionFilterProp: "label" }}
            options={provinces.map((row) => ({
              value: row.provinceCode,
              label: `${provinceName(row.provinceCode)}（新招募 ${row.newRecruits} 人）`,
              disabled: made.some((choice, j) => j !== i && choice === row.provinceCode),
            }))}
            onChange={(value?: string) => {
              const next = Array.from({ length: max }, (_, j) => (j === i ? value : made[j]));
              form.setFieldValue("choices", next);
              form.validateFields(["choices"]).catch(() => undefined);
            }}
          />
        </Form.Item>
      ))}
      {fault && made.length > 0 && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
      <p className="soft">选择西藏的，体检须加做肺通气功能检查。</p>
      <Form.Item name="acceptsOtherProvinces" valuePropName="checked">
        <Checkbox>服从调剂：志愿省名额不足时，愿意去其他服务省</Checkbox>
      </Form.Item>
    </>
  );
}
