import { Checkbox, Form, Input } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { clientScopes, type Issued } from "./clients";

type Registration = Schema<"identity", "RegisterClientRequest">;

interface RegisterDialogProps {
  close: () => void;
  /** Shows the secret: the answer has it, and no other ever will. */
  issued: (answer: Issued) => void;
}

/** Registers a partner's machine. */
export function RegisterDialog({ close, issued }: RegisterDialogProps) {
  return (
    <FormDialog<Registration>
      title="登记接入系统"
      okText="登记并生成密钥"
      initialValues={{ scopes: ["subsidy.headcounts.read"] }}
      close={close}
      submit={async (body, headers) => issued(await read(api.identity.POST("/api/identity/clients", { body, headers })))}
    >
      <Form.Item
        name="name"
        label="标识"
        extra="3–64 个小写字母、数字或连字符，登记后不能修改；对方系统领取令牌时以此为 client_id。"
        rules={[{ required: true, pattern: /^[a-z0-9-]{3,64}$/, message: "须为 3–64 个小写字母、数字或连字符" }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label="权限" rules={[{ type: "array", min: 1, message: "请至少选择一项权限" }]}>
        <Checkbox.Group options={[...clientScopes]} />
      </Form.Item>
    </FormDialog>
  );
}
