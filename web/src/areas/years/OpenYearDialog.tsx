import { useQueryClient } from "@tanstack/react-query";
import { Form, InputNumber } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { within } from "@/parts/bounds";
import { FormDialog } from "@/parts/FormDialog";
import { useToday } from "@/text/today";

export default function OpenYearDialog({ close, opened }: { close: () => void; opened: (year: number) => void }) {
  const client = useQueryClient();
  const now = Number(useToday().slice(0, 4));
  return (
    <FormDialog<{ year: number }>
      title="开设年度"
      okText="开设"
      initialValues={{ year: now }}
      close={close}
      submit={async ({ year }, headers) => {
        await read(api.placement.POST("/api/placement/programme-years", { body: { year }, headers }));
        await client.invalidateQueries({ queryKey: ["list", "programme-years"] });
        opened(year);
      }}
    >
      <Form.Item
        name="year"
        label="年度"
        extra="以招募当年为准，如 2020 年夏季上岗的为 2020 年度。"
        rules={[{ required: true, message: "请填写年度" }, within({ min: 2003, max: 2100 })]}
      >
        <InputNumber />
      </Form.Item>
    </FormDialog>
  );
}
