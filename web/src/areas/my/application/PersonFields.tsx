import { AutoComplete, Checkbox, Form, Input } from "antd";
import { formatDay } from "@/text/dates";
import { idNumberFault, idNumberSays } from "@/text/numbers";
import { useToday } from "@/text/today";
import type { Application, Draft } from "../queries";
import { politicalStatuses } from "../words";
import type { FormValues } from "./form";

/** Who it is. What the service has, in the draft or in the form, is shown masked; left empty, it stays. */
export function PersonFields({ stored, draft }: { stored: Application | null; draft: Draft | null }) {
  const today = useToday();
  const typed = Form.useWatch((values: FormValues) => values.idNumber);
  const complete = typed?.trim().length === 18 && !idNumberFault(typed, today);
  const has = (field: "idNumber" | "phone" | "email") => draft?.[field] ?? stored?.[field];
  const keep = (masked: string | null | undefined) => (masked ? `已填写 ${masked}，不修改请留空` : undefined);
  return (
    <>
      <Form.Item
        name="name"
        label="姓名"
        extra="与身份证一致。"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: "请填写身份证上的姓名" }]}
      >
        <Input autoComplete="name" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label="身份证号"
        extra={
          complete && typed
            ? `${idNumberSays(typed.trim()).gender}，${formatDay(idNumberSays(typed.trim()).born)}出生，校验通过。`
            : (keep(has("idNumber")) ?? "18 位，末位可为 X；加密保存，除本人打印登记表外，页面不再完整显示。")
        }
        validateTrigger={["onChange", "onBlur"]}
        rules={[
          { required: !has("idNumber"), message: "请填写身份证号" },
          {
            validator: (_, value?: string) => {
              const fault = idNumberFault(value ?? "", today);
              return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
            },
          },
          {
            validateTrigger: "onBlur",
            validator: (_, value?: string) =>
              !value || value.trim().length === 18
                ? Promise.resolve()
                : Promise.reject(new Error(`已填 ${value.trim().length} 位，应为 18 位`)),
          },
        ]}
      >
        <Input autoComplete="off" maxLength={18} spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="手机号"
        extra={keep(has("phone"))}
        rules={[
          { required: !has("phone"), message: "请填写手机号" },
          { pattern: /^1\d{10}$/, message: "手机号为 11 位数字" },
        ]}
      >
        <Input autoComplete="tel" inputMode="tel" maxLength={11} />
      </Form.Item>
      <Form.Item
        name="email"
        label="电子邮箱"
        extra={keep(has("email")) ?? "录取与体检通知将发送到此邮箱。"}
        rules={[
          { required: !has("email"), message: "请填写电子邮箱" },
          { type: "email", message: "邮箱格式不正确" },
        ]}
      >
        <Input autoComplete="email" inputMode="email" />
      </Form.Item>
      <Form.Item name="qq" label="QQ（选填）" extra={keep(stored?.qq)} rules={[{ pattern: /^\d{5,12}$/, message: "QQ 号为 5–12 位数字" }]}>
        <Input inputMode="numeric" maxLength={12} />
      </Form.Item>
      {stored?.qq && (
        <Form.Item name="withoutQq" valuePropName="checked">
          <Checkbox>删除已填写的 QQ</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="politicalStatus" label="政治面貌（选填）" rules={[{ max: 20, message: "不超过 20 个字" }]}>
        <AutoComplete options={politicalStatuses.map((value) => ({ value }))} placeholder="选择或填写" allowClear />
      </Form.Item>
    </>
  );
}
