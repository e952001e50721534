import { Form, Input, InputNumber, Radio } from "antd";
import { within } from "@/parts/bounds";
import { DayField } from "@/parts/DayField";
import { type PolicyTerm, policyGroups } from "./policy";
import "./years.css";

/** The whole policy as a form, each key under its meaning. */
const PolicyFields = () => (
  <div className="policy-form">
    {policyGroups.map(({ title, terms }) => (
      <fieldset key={title}>
        <legend>{title}</legend>
        {terms.map((term) => (
          <Field key={term.key} term={term} />
        ))}
      </fieldset>
    ))}
  </div>
);

function Field({ term: { key, label, kind, unit, words, hint } }: { term: PolicyTerm }) {
  if (kind === "day") return <DayField name={key} label={label} hint={hint} required />;
  const options =
    kind === "flag"
      ? [
          { value: "true", label: "是" },
          { value: "false", label: "否" },
        ]
      : Object.entries(words ?? {}).map(([value, text]) => ({ value, label: text }));
  return (
    <Form.Item
      name={key}
      label={label}
      extra={hint}
      rules={[
        { required: kind !== "text", message: `请填写${label}` },
        ...(kind === "whole" ? [within({ min: 0, max: unit === "%" ? 100 : 1_000_000 })] : []),
      ]}
    >
      {kind === "whole" ? <InputNumber suffix={unit} /> : kind === "text" ? <Input maxLength={300} /> : <Radio.Group options={options} />}
    </Form.Item>
  );
}

export default PolicyFields;
