import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import { RealTimeNote } from "@/parts/RealTimeNote";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { hasRole, useSignedIn } from "@/session/session";
import { formatInstant } from "@/text/dates";
import { stateLabel } from "../accounts/accounts";
import { type ClientView, clientActions, clientStates, type Issued, scopesLabel } from "./clients";
import { IssuedSecret } from "./IssuedSecret";
import { RegisterDialog } from "./RegisterDialog";

/** The machines that read with their own credentials; a secret is shown once, when it is made. */
export default function ClientsPage() {
  const actor = useSignedIn();
  const client = useQueryClient();
  const [registering, setRegistering] = useState(false);
  const [issued, setIssued] = useState<Issued>();
  const reload = useMemo(() => () => client.invalidateQueries({ queryKey: ["list", "clients"] }), [client]);
  const columns = useMemo(() => columnsOf(reload, setIssued), [reload]);
  const show = async (answer: Issued) => {
    setIssued(answer);
    await reload();
  };
  return (
    <div className="stack">
      <div className="page-head">
        <h1>系统接入</h1>
        {hasRole(actor, "administrator") && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            登记接入系统
          </Button>
        )}
        <p>
          财政等外部系统凭自己的标识和密钥读取在岗人数。密钥外泄的，立即更换或停用。
          <RealTimeNote of="密钥起用时间" />
        </p>
      </div>
      {issued && <IssuedSecret key={issued.clientSecret} issued={issued} close={() => setIssued(undefined)} />}
      <DataTable<ClientView>
        name="clients"
        label="接入系统"
        columns={columns}
        filters={filters}
        fetch={(query) => readJson<Page<ClientView>>(pageAddress("/api/identity/clients", query))}
        rowKey={(row) => row.id}
        rowName={(row) => row.clientId}
        empty="没有可显示的接入系统。"
      />
      {registering && <RegisterDialog close={() => setRegistering(false)} issued={show} />}
    </div>
  );
}

const filters: Filter[] = [{ key: "state", label: "状态", kind: "select", options: clientStates }];

const columnsOf = (reload: () => Promise<unknown>, issued: (answer: Issued) => void): Column<ClientView>[] => [
  { key: "name", title: "标识", render: (row) => row.clientId },
  { key: "scopes", title: "权限", render: (row) => scopesLabel(row.scopes) },
  {
    key: "state",
    title: "状态",
    render: (row) => <StateTag state={row.state} label={stateLabel(clientStates, row.state)} />,
  },
  {
    key: "secret",
    title: "现有密钥起用",
    render: (row) => (
      <>
        {formatInstant(row.secretSince)}
        {row.hasHostedSecret && <div className="soft">由部署配置管理</div>}
      </>
    ),
  },
  { key: "reason", title: "说明", wrap: true, render: (row) => row.stateReason },
  {
    key: "actions",
    title: "办理",
    render: (row) =>
      row.allowedActions.length > 0 ? (
        <ActionBar
          record={row}
          actions={clientActions(row)}
          reload={reload}
          onDone={(answer, { key }) => key === "renew-secret" && issued(answer as Issued)}
        />
      ) : (
        "—"
      ),
  },
];
