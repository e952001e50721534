import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { FormDialog } from "@/parts/FormDialog";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, YearChoice } from "@/parts/YearChoice";
import { hasRole, useSignedIn } from "@/session/session";
import { formatInstant } from "@/text/dates";
import { provinceName } from "@/text/provinces";
import { type RunRow, runStates } from "./runs";

const most = 200;

/** A year's placement runs; the maintainer starts one, and whoever reviews confirms it. */
export default function RunsPage() {
  const actor = useSignedIn();
  const year = useChosenYear();
  const runs = useQuery({
    queryKey: ["placement-runs", year],
    queryFn: () =>
      read(api.placement.GET("/api/placement/placement-runs", { params: { query: { year: year ?? 0, limit: most } as { year: number } } })),
    enabled: year !== undefined,
  });
  if (runs.isError) return <ProblemAlert problem={problemOf(runs.error)} retry={() => runs.refetch()} />;
  if (!runs.data || year === undefined) return <Waiting />;
  const province = actor.party === "province" ? actor.region : null;
  return (
    <>
      <div className="page-head">
        <h1>对接方案</h1>
        <YearChoice year={year} />
        <Link to="/quota-board">对接名额</Link>
        {province && hasRole(actor, "maintainer") && <Start year={year} province={province} />}
        <p>按志愿顺序、选拔成绩和名额规则为候备人选提出安排，经办人员运行，审核人员确认后才占用名额。</p>
      </div>
      <section className="card" aria-label="对接方案">
        <PlainTable
          label="对接方案"
          columns={province ? columns.filter(({ key }) => key !== "province") : columns}
          rows={[...runs.data.items].sort((a, b) => b.ranAt.localeCompare(a.ranAt))}
          rowKey={(row) => row.id}
          rowLink={(row) => `/placement-runs/${row.id}`}
          empty="本年度尚未运行对接方案。"
        />
      </section>
    </>
  );
}

function Start({ year, province }: { year: number; province: string }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        运行对接方案
      </Button>
      {open && (
        <FormDialog
          title="运行对接方案"
          okText="运行"
          close={() => setOpen(false)}
          submit={async (_, headers) => {
            const run = await read(
              api.placement.POST("/api/placement/placement-runs", { body: { year, provinceCode: province }, headers }),
            );
            navigate(`/placement-runs/${run.id}`);
          }}
        >
          <p className="dialog-confirm">为本省全部候备人选提出安排。方案只供查看，确认前不占用名额；尚未确认的前一个方案由新方案取代。</p>
        </FormDialog>
      )}
    </>
  );
}

const columns: Column<RunRow>[] = [
  { key: "ranAt", title: "运行时间", render: (row) => formatInstant(row.ranAt) },
  { key: "province", title: "招募省", render: (row) => provinceName(row.provinceCode) },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={runStates[row.state]} /> },
  { key: "applicants", title: "候备人选", align: "right", render: (row) => row.applicants },
  { key: "seated", title: "拟安排", align: "right", render: (row) => row.seated },
  { key: "left", title: "未安排", align: "right", render: (row) => row.applicants - row.seated },
];
