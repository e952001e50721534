import { useQueryClient } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { type RatioRule, ruleNames } from "./posts";

type Ask = Pick<Schema<"placement", "AskForWaiverRequest">, "rule" | "reason">;

export default function AskWaiverDialog({ year, rules, close }: { year: number; rules: readonly RatioRule[]; close: () => void }) {
  const client = useQueryClient();
  return (
    <FormDialog<Ask>
      title="申请豁免岗位结构要求"
      okText="提交申请"
      initialValues={{ rule: rules[0] }}
      close={close}
      submit={async (ask, headers) => {
        await read(api.placement.POST("/api/placement/ratio-waivers", { body: { ...ask, year }, headers }));
        await client.invalidateQueries({ queryKey: ["waivers"] });
      }}
    >
      <Form.Item name="rule" label="要求" rules={[{ required: true }]}>
        <Select options={rules.map((rule) => ({ value: rule, label: ruleNames[rule] }))} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: "请说明理由，全国项目办据此决定" }]}>
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
