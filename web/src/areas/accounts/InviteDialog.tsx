import { useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input, Select } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { OfficerRole, Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { useSignedIn } from "@/session/session";
import { partyNames, roleNames } from "@/text/labels";

interface Invite {
  kind: Schema<"identity", "Party">;
  code: string;
  email: string;
  roles: OfficerRole[];
}

const kinds = (["national", "province", "prefecture", "county", "university", "employer"] as const).map((value) => ({
  value,
  label: partyNames[value],
}));
const roles = (Object.keys(roleNames) as OfficerRole[]).map((value) => ({ value, label: roleNames[value] }));

export default function InviteDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const actor = useSignedIn();
  return (
    <FormDialog<Invite>
      title="邀请工作人员"
      okText="发出邀请"
      initialValues={{ kind: actor.party, code: actor.universityCode ?? actor.region ?? "", roles: ["maintainer"] }}
      close={close}
      submit={async ({ kind, code, email, roles: given }, headers) => {
        const body = { office: { kind, code }, email, roles: given, until: null };
        await read(api.identity.POST("/api/identity/invitations", { body, headers }));
        await client.invalidateQueries({ queryKey: ["list", "invitations"] });
      }}
    >
      <Form.Item name="kind" label="机构类别" rules={[{ required: true }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item
        name="code"
        label="机构代码"
        extra="项目办填行政区划代码，高校填学校标识码。"
        rules={[{ required: true, message: "请填写机构代码" }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="email" label="邮箱" rules={[{ required: true, type: "email", message: "请填写有效的邮箱" }]}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="roles"
        label="角色"
        extra="同一事项的经办和审核须由两人办理。"
        rules={[{ required: true, message: "请至少选择一个角色" }]}
      >
        <Checkbox.Group options={roles} />
      </Form.Item>
    </FormDialog>
  );
}
