import { useNavigate } from "react-router";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column } from "@/parts/table/types";
import { hasRole, useSignedIn } from "@/session/session";
import { OpenYear } from "./OpenYear";
import { type YearLine, yearStateNames } from "./years";

/** The programme's years; a maintainer opens the next one. */
export default function YearsPage() {
  const actor = useSignedIn();
  const navigate = useNavigate();
  return (
    <>
      <div className="page-head">
        <h1>年度计划</h1>
        {hasRole(actor, "maintainer") && <OpenYear opened={(year) => navigate(`/years/${year}`)} />}
        <p>经办人员编制政策、实施规模和招募名额，由另一名审核人员发布；发布后的修改须说明理由，同样由审核人员发布后生效。</p>
      </div>
      <DataTable<YearLine>
        name="programme-years"
        label="年度计划"
        columns={columns}
        fetch={(query) => readJson<Page<YearLine>>(pageAddress("/api/placement/programme-years", query))}
        rowKey={(row) => String(row.year)}
        rowLink={(row) => `/years/${row.year}`}
        empty="尚未开设年度。"
      />
    </>
  );
}

const columns: Column<YearLine>[] = [
  { key: "year", title: "年度", render: (row) => `${row.year} 年度` },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={yearStateNames[row.state]} /> },
  { key: "version", title: "政策版本", render: (row) => (row.policyVersion === 0 ? "尚未发布" : `第 ${row.policyVersion} 版`) },
];
