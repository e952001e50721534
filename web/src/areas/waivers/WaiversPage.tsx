import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { readJson } from "@/api/problem";
import type { Page, Schema } from "@/api/types";
import { ruleNames, waiverStates } from "@/areas/posts/posts";
import { ActionBar } from "@/parts/ActionBar";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { yearFilter } from "@/parts/YearChoice";
import { hasRole, useSignedIn } from "@/session/session";
import { formatDay, formatInstant } from "@/text/dates";
import { useYears } from "@/text/years";
import { Figures } from "./Figures";
import { waiverActions } from "./waiverActions";

type Waiver = Schema<"placement", "RatioWaiverView">;

/** What provinces ask, and what the nation answered. */
export default function WaiversPage() {
  const client = useQueryClient();
  const years = useYears();
  const filters = useMemo(() => [yearFilter(years ?? [])], [years]);
  const decides = hasRole(useSignedIn(), "reviewer");
  const columns = useMemo(() => {
    const reload = () => Promise.all([["list", "waivers"], ["ratios"]].map((queryKey) => client.invalidateQueries({ queryKey })));
    return [...said, ...(decides ? [deciding(reload)] : [])];
  }, [client, decides]);
  if (!years) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>结构豁免</h1>
        <p>省级岗位结构达不到要求或没有余量的，可申请豁免当年的一项要求；同意后，该省该项要求不再阻止岗位审定。</p>
      </div>
      <DataTable<Waiver>
        name="waivers"
        label="豁免申请"
        columns={columns}
        filters={filters}
        fetch={(query) => readJson<Page<Waiver>>(pageAddress("/api/placement/ratio-waivers", query))}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.province} ${ruleNames[row.rule]}`}
        empty="没有豁免申请。"
      />
    </>
  );
}

const said: Column<Waiver>[] = [
  { key: "province", title: "省", render: (row) => row.province },
  { key: "rule", title: "要求", render: (row) => ruleNames[row.rule] },
  { key: "figures", title: "岗位结构", wrap: true, width: 200, render: (row) => <Figures waiver={row} /> },
  { key: "state", title: "状态", render: (row) => <StateTag {...waiverStates[row.state]} /> },
  { key: "reason", title: "申请理由", wrap: true, width: 180, render: (row) => row.reason },
  { key: "asked", title: "申请日期", render: (row) => formatDay(row.requestedOn) },
  { key: "answer", title: "决定", wrap: true, width: 180, render: answerOf },
];

/** Only where the office decides. */
const deciding = (reload: () => Promise<unknown>): Column<Waiver> => ({
  key: "actions",
  title: "办理",
  render: (row) => <ActionBar record={row} actions={waiverActions(row)} reload={reload} />,
});

function answerOf({ state, decisions }: Waiver) {
  const last = decisions.at(-1);
  return state === "requested" || !last ? null : `${formatInstant(last.at)}：${last.reason ?? ""}`;
}
