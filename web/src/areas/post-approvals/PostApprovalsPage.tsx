import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { type PostView, postStateName, postStates, provinceFilter } from "@/areas/posts/posts";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, yearFilter } from "@/parts/YearChoice";
import { hasRole, useSignedIn } from "@/session/session";
import { categoryName } from "@/text/labels";
import { provinceName, provinceOf } from "@/text/provinces";
import { useYears } from "@/text/years";
import { approveInBulk } from "./approve";
import { Structure } from "./Structure";

/** A province's posts that wait for the nation, and what approving them does to the ratios. */
export default function PostApprovalsPage() {
  const actor = useSignedIn();
  const client = useQueryClient();
  const years = useYears();
  const year = useChosenYear();
  const [params] = useSearchParams();
  const filters = useMemo(() => filtersOf(years ?? []), [years]);
  const [selected, setSelected] = useState<readonly PostView[]>([]);
  if (!years || year === undefined) return <Waiting />;
  const filtered = params.get("province") ?? "";
  const [only = "", ...others] = new Set(selected.map((post) => provinceOf(post.countyCode)));
  const reviewer = hasRole(actor, "reviewer");
  const reload = () =>
    Promise.all([client.invalidateQueries({ queryKey: ["list", "post-approvals"] }), client.invalidateQueries({ queryKey: ["ratios"] })]);
  return (
    <>
      <div className="page-head">
        <h1>岗位审定</h1>
        <p>按省审定：所选岗位与该省已审定的岗位合计须符合结构要求，否则整批不通过。</p>
      </div>
      <div className="stack">
        <Structure
          year={year}
          province={filtered || (others.length === 0 ? only : "")}
          mayApprove={reviewer && filtered !== ""}
          reload={reload}
        />
        <DataTable<PostView>
          name="post-approvals"
          label="岗位"
          columns={columns}
          filters={filters}
          fetch={(query) => readJson<Page<PostView>>(pageAddress("/api/placement/posts", query))}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.county} ${row.title}`}
          rowLink={(row) => `/posts/${row.id}`}
          bulk={reviewer ? [approveInBulk(reload)] : undefined}
          onSelected={setSelected}
          empty="没有可显示的岗位。"
        />
      </div>
    </>
  );
}

const filtersOf = (years: NonNullable<Filter["options"]>): Filter[] => [
  yearFilter(years),
  { key: "state", label: "状态", kind: "select", options: postStates, initial: "reviewed-by-province" },
  provinceFilter,
];

const columns: Column<PostView>[] = [
  { key: "title", title: "岗位", render: (row) => row.title },
  { key: "province", title: "省", render: (row) => provinceName(provinceOf(row.countyCode)) },
  { key: "county", title: "县", render: (row) => row.county },
  { key: "unit", title: "服务单位", render: (row) => row.unit },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={postStateName(row.state)} /> },
  { key: "category", title: "专项", render: (row) => categoryName(row.category) },
  { key: "township", title: "乡镇及以下", render: (row) => (row.townshipOrBelow ? "是" : "否") },
  { key: "headcount", title: "人数", align: "right", render: (row) => row.headcount },
];
