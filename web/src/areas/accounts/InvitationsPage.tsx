import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api } from "@/api/client";
import { read, readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import { RealTimeNote } from "@/parts/RealTimeNote";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { hasRole, useSignedIn } from "@/session/session";
import { formatInstant } from "@/text/dates";
import { roleNames } from "@/text/labels";
import { type InvitationView, invitationStates, servedTitle, stateLabel } from "./accounts";
import { OpenDialog } from "./OpenDialog";

/** The invitations of this office and of the offices below it. */
export default function InvitationsPage() {
  const actor = useSignedIn();
  const client = useQueryClient();
  const [resent, setResent] = useState<InvitationView>();
  const columns = useMemo(() => columnsOf(() => client.invalidateQueries({ queryKey: ["list", "invitations"] }), setResent), [client]);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>邀请工作人员</h1>
        {hasRole(actor, "administrator") && <OpenDialog label="发出邀请" dialog={inviteDialog} />}
        <p>
          管理员邀请本机构和下级机构的工作人员；对方从邮件中的链接设置密码后即可登录。
          <RealTimeNote of="发出和到期时间" />
        </p>
      </div>
      {resent && (
        <p role="status" className="card">
          已重新发送至 {resent.email}，新的邀请码有效至 {formatInstant(resent.expiresAt)}；此前发出的邀请码已失效。
        </p>
      )}
      <DataTable<InvitationView>
        name="invitations"
        label="邀请"
        columns={columns}
        filters={filters}
        fetch={(query) => readJson<Page<InvitationView>>(pageAddress("/api/identity/invitations", query))}
        rowKey={(row) => row.id}
        rowName={(row) => row.office.name}
        empty="没有可显示的邀请。"
      />
    </div>
  );
}

const inviteDialog = () => import("./InviteDialog");
const filters: Filter[] = [{ key: "state", label: "状态", kind: "select", options: invitationStates }];

const columnsOf = (reload: () => Promise<unknown>, resent: (invitation: InvitationView) => void): Column<InvitationView>[] => [
  { key: "email", title: "邮箱", render: (row) => row.email },
  { key: "office", title: "机构", render: ({ office }) => servedTitle(office) },
  { key: "roles", title: "职责", render: (row) => row.roles.map((role) => roleNames[role]).join("、") },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={stateLabel(invitationStates, row.state)} /> },
  { key: "sent", title: "发出", render: (row) => formatInstant(row.sentAt) },
  { key: "expires", title: "有效至", render: (row) => formatInstant(row.expiresAt) },
  {
    key: "actions",
    title: "办理",
    render: (row) => (
      <ActionBar
        record={row}
        actions={[resend(row), withdraw(row)]}
        reload={reload}
        onDone={(answer, { key }) => key === "resend" && resent(answer as InvitationView)}
      />
    ),
  },
];

const resend = ({ id }: InvitationView) => ({
  key: "resend",
  label: "重新发送",
  run: (_: object, headers: Record<string, string>) =>
    read(api.identity.POST("/api/identity/invitations/{id}/resend", { params: { path: { id } }, headers })),
});

const withdraw = ({ id, email }: InvitationView) => ({
  key: "withdraw",
  label: "撤回",
  tone: "danger" as const,
  confirm: `撤回对 ${email} 的邀请，邮件中的链接立即失效。`,
  run: (_: object, headers: Record<string, string>) =>
    read(api.identity.POST("/api/identity/invitations/{id}/withdraw", { params: { path: { id } }, headers })),
});
