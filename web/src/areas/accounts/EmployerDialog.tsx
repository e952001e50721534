import { useQueryClient } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { isParty, useSignedIn } from "@/session/session";
import { provinces } from "@/text/provinces";

type Employer = Schema<"identity", "OpenEmployerRequest">;
const options = Object.entries(provinces).map(([value, label]) => ({ value, label }));

/** Opens an employer's office and invites its first person. */
export default function EmployerDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const actor = useSignedIn();
  const own = isParty(actor, "province") ? actor.region : null;
  return (
    <FormDialog<Employer>
      title="开通用人单位"
      okText="开通并发出邀请"
      initialValues={{ provinceCode: own ?? undefined }}
      close={close}
      submit={async (body, headers) => {
        await read(api.identity.POST("/api/identity/employers", { body, headers }));
        await client.invalidateQueries({ queryKey: ["list", "employers"] });
      }}
    >
      <Form.Item name="name" label="单位名称" rules={[{ required: true, whitespace: true, message: "请填写单位名称" }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="provinceCode" label="所在省" rules={[{ required: true, message: "请选择所在省" }]}>
        <Select disabled={!!own} options={options} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="email" label="单位邮箱" rules={[{ required: true, type: "email", message: "请填写有效的邮箱" }]}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
