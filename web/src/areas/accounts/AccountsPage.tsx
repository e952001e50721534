import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import { RealTimeNote } from "@/parts/RealTimeNote";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { useSignedIn } from "@/session/session";
import { formatInstant } from "@/text/dates";
import { Appointments } from "./Appointments";
import { type AccountView, accountStates, servedTitle, stateLabel } from "./accounts";
import { accountActions } from "./govern";

/** The accounts that this administrator governs, with their appointments. */
export default function AccountsPage() {
  const client = useQueryClient();
  const { accountId } = useSignedIn();
  const columns = useMemo(
    () => columnsOf(accountId, () => client.invalidateQueries({ queryKey: ["list", "accounts"] })),
    [accountId, client],
  );
  return (
    <>
      <div className="page-head">
        <h1>账号管理</h1>
        <p>
          锁定后立即退出所有登录，可随时解锁；注销不能恢复。人员调离的，结束其任职即可。
          <RealTimeNote of="开通时间" />
        </p>
      </div>
      <DataTable<AccountView>
        name="accounts"
        label="账号"
        search="按邮箱或机构查找"
        columns={columns}
        filters={filters}
        fetch={(query) => readJson<Page<AccountView>>(pageAddress("/api/identity/accounts", query))}
        rowKey={(row) => row.id}
        empty="没有可显示的账号。"
      />
    </>
  );
}

const filters: Filter[] = [{ key: "state", label: "状态", kind: "select", options: accountStates }];

const columnsOf = (own: string, reload: () => Promise<unknown>): Column<AccountView>[] => [
  { key: "email", title: "邮箱", render: (row) => row.email },
  { key: "offices", title: "机构", render: (row) => row.offices.map(servedTitle).join("、") || "—" },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={stateLabel(accountStates, row.state)} /> },
  { key: "reason", title: "说明", wrap: true, render: (row) => row.stateReason },
  { key: "opened", title: "开通", render: (row) => formatInstant(row.openedAt) },
  { key: "appointments", title: "任职", render: (row) => <Appointments account={row.id} /> },
  {
    key: "actions",
    title: "办理",
    render: (row) =>
      row.allowedActions.length > 0 ? (
        <ActionBar record={row} actions={accountActions(row)} reload={reload} />
      ) : (
        <span className="soft">{row.id === own ? "本人账号" : "—"}</span>
      ),
  },
];
