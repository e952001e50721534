import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import { read, readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { ActionBar } from "@/parts/ActionBar";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column } from "@/parts/table/types";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { useRegionName } from "@/text/regions";
import type { OfficeView } from "./accounts";
import { OpenDialog } from "./OpenDialog";

/** The employers that may publish jobs; a province opens its own. */
export default function EmployersPage() {
  const actor = useSignedIn();
  const client = useQueryClient();
  const regionName = useRegionName();
  const columns = useMemo(
    () => columnsOf(regionName, () => client.invalidateQueries({ queryKey: ["list", "employers"] })),
    [client, regionName],
  );
  // A province is the parent of its employers; the nation sees those of all.
  const own = isParty(actor, "province") && actor.officeId ? `&parent=${actor.officeId}` : "";
  return (
    <>
      <div className="page-head">
        <h1>用人单位</h1>
        {hasRole(actor, "maintainer") && <OpenDialog label="开通用人单位" dialog={employerDialog} />}
        <p>开通后，邀请邮件发至单位邮箱；单位接受邀请后可在就业专区发布岗位。</p>
      </div>
      <DataTable<OfficeView>
        name="employers"
        label="用人单位"
        columns={columns}
        fetch={(query) => readJson<Page<OfficeView>>(`${pageAddress("/api/identity/offices", query)}&kind=employer${own}`)}
        rowKey={(row) => row.id}
        empty="尚未开通用人单位。"
      />
    </>
  );
}

const employerDialog = () => import("./EmployerDialog");

const columnsOf = (regionName: (code: string) => string, reload: () => Promise<unknown>): Column<OfficeView>[] => [
  { key: "name", title: "单位", render: (row) => row.name },
  { key: "region", title: "所在省", render: (row) => regionName(row.regionCode) },
  {
    key: "actions",
    title: "办理",
    render: (row) => (row.allowedActions.length > 0 ? <ActionBar record={row} actions={[closing(row)]} reload={reload} /> : "—"),
  },
];

const closing = ({ id, name }: OfficeView) => ({
  key: "close",
  label: "关闭",
  tone: "danger" as const,
  confirm: `关闭${name}后，其工作人员不能再登录办理。`,
  reason: "required" as const,
  run: ({ reason }: { reason?: string }, headers: Record<string, string>) =>
    read(api.identity.POST("/api/identity/offices/{id}/close", { params: { path: { id } }, body: { reason: reason ?? "" }, headers })),
});
