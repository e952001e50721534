import { useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { OfficerRole, Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { useSignedIn } from "@/session/session";
import { roleNames } from "@/text/labels";
import { codeOfOwn, OfficeFields } from "./OfficeFields";

interface Invite {
  kind: Schema<"identity", "Party">;
  code: string;
  email: string;
  roles: OfficerRole[];
}

const roles = (Object.keys(roleNames) as OfficerRole[]).map((value) => ({ value, label: roleNames[value] }));

/** Asks somebody to work in the own office or in one below it. */
export default function InviteDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const actor = useSignedIn();
  return (
    <FormDialog<Invite>
      title="邀请工作人员"
      okText="发出邀请"
      initialValues={{ kind: actor.party, code: codeOfOwn(actor), roles: ["maintainer"] }}
      close={close}
      submit={async ({ kind, code, email, roles: given }, headers) => {
        const body = { office: { kind, code }, email, roles: given, until: null };
        await read(api.identity.POST("/api/identity/invitations", { body, headers }));
        await client.invalidateQueries({ queryKey: ["list", "invitations"] });
      }}
    >
      <OfficeFields actor={actor} />
      <Form.Item name="email" label="邮箱" rules={[{ required: true, type: "email", message: "请填写有效的邮箱" }]}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="roles"
        label="职责"
        extra="同一事项的经办和审核须由两人办理。"
        rules={[{ type: "array", min: 1, message: "请至少选择一项职责" }]}
      >
        <Checkbox.Group options={roles} />
      </Form.Item>
    </FormDialog>
  );
}
