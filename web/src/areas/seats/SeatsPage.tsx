import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "react-router";
import { api } from "@/api/client";
import { read, readJson } from "@/api/problem";
import type { Page, Schema } from "@/api/types";
import { type ApplicationRow, applicationsOf } from "@/areas/applications/applications";
import { ActionBar } from "@/parts/ActionBar";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { yearFilter } from "@/parts/YearChoice";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { provinceName, provinces } from "@/text/provinces";
import { useYears } from "@/text/years";
import "./seats.css";

type Seat = Schema<"placement", "SeatView">;
type SeatRow = Seat & { name: string };
const list = "/api/placement/seats";
const states = { reserved: "已预留", "taken-up": "已录取", released: "已退出" } as const;
const options = Object.entries(provinces).map(([value, label]) => ({ value, label }));

/** The seats of a year with the reason for each; the recruiting province releases one with a reason. */
export default function SeatsPage() {
  const actor = useSignedIn();
  const years = useYears();
  const own = isParty(actor, "province");
  const client = useQueryClient();
  const filters = useMemo<Filter[]>(
    () => [
      yearFilter(years ?? []),
      {
        key: "state",
        label: "状态",
        kind: "select",
        options: Object.entries(states).map(([value, label]) => ({ value, label })),
        initial: "reserved",
      },
      { key: "service", label: "服务省", kind: "select", options },
      { key: "recruiting", label: "招募省", kind: "select", options, initial: own ? (actor.region ?? undefined) : undefined },
    ],
    [years, own, actor.region],
  );
  const releases = own && hasRole(actor, "reviewer");
  const columns = useMemo<Column<SeatRow>[]>(() => {
    const reload = () =>
      Promise.all([client.invalidateQueries({ queryKey: ["list", "seats"] }), client.invalidateQueries({ queryKey: ["quota-board"] })]);
    return [...columnsOf(own), ...(releases ? [deciding(reload)] : [])];
  }, [own, releases, client]);
  if (!years) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>对接结果</h1>
        <Link to="/quota-board">对接名额</Link>
        <Link to="/applications/reserve">候备人选</Link>
        <p>每个名额都记有安排依据。招募省审核人员可说明理由后退出一个名额，空出的名额可再安排给候备人选。</p>
      </div>
      <DataTable<SeatRow>
        name="seats"
        label="对接结果"
        columns={columns}
        filters={filters}
        fetch={async (query) => named(await readJson<Page<Seat>>(pageAddress(list, query)))}
        exportPath={`${list}/export`}
        rowKey={(row) => row.id}
        rowLink={(row) => `/applications/${row.applicationId}`}
        empty="没有可显示的名额。"
      />
    </>
  );
}

/** Placement knows applicants by their number only: whose seats a page shows, Recruitment says; without it the number stands there. */
async function named(page: Page<Seat>): Promise<Page<SeatRow>> {
  const ids = [...new Set(page.items.map((seat) => seat.applicationId))];
  const applicants = await applicationsOf(ids).catch(() => new Map<string, ApplicationRow>());
  const nameOf = (id: string) => applicants.get(id)?.name ?? `编号 …${id.slice(-6)}`;
  return { ...page, items: page.items.map((seat) => ({ ...seat, name: nameOf(seat.applicationId) })) };
}

const columnsOf = (own: boolean): Column<SeatRow>[] => [
  { key: "name", title: "人选", render: (row) => row.name },
  { key: "service", title: "服务省", render: (row) => row.serviceProvince },
  { key: "recruiting", title: "招募省", render: (row) => provinceName(row.recruitingProvinceCode), hidden: own },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={states[row.state]} /> },
  { key: "how", title: "方式", render: (row) => `${row.runId ? "方案" : "人工"}${row.selfAdjusted ? " · 自主调剂" : ""}` },
  {
    key: "why",
    title: "依据",
    render: (row) => (
      <div className="run-reason">
        {row.explanation}
        {row.releaseReason && <span className="soft"> 退出原因：{row.releaseReason}</span>}
      </div>
    ),
  },
];

/** Only where the office releases seats. */
const deciding = (reload: () => Promise<unknown>): Column<SeatRow> => ({
  key: "actions",
  title: "办理",
  render: (row) => <ActionBar record={row} actions={[release(row)]} reload={reload} />,
});

const release = (seat: Seat) => ({
  key: "release",
  label: "退出名额",
  tone: "danger" as const,
  confirm: "名额空出后，该人选回到候备人选；已在公示的从公示中撤下。",
  reason: "required" as const,
  run: ({ reason }: { reason?: string }, headers: Record<string, string>) =>
    read(
      api.placement.POST("/api/placement/seats/{id}/release", {
        params: { path: { id: seat.id } },
        body: { reason: reason ?? null },
        headers,
      }),
    ),
});
