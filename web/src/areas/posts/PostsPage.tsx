import { useMemo } from "react";
import { readJson } from "@/api/problem";
import type { Page, Party } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, yearFilter } from "@/parts/YearChoice";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { areaSpecialNames, categoryName } from "@/text/labels";
import { provinceName, provinceOf } from "@/text/provinces";
import { useCountyOptions } from "@/text/regions";
import { useYears } from "@/text/years";
import { Declare } from "./Declare";
import { type PostView, postStateName, postStates, provinceFilter } from "./posts";
import { Ratios } from "./Ratios";
import { reviewInBulk } from "./reviews";

const list = "/api/placement/posts";

/** The posts of a year: the county declares them, the province reviews them and sees what that does to its ratios. */
export default function PostsPage() {
  const actor = useSignedIn();
  const years = useYears();
  const year = useChosenYear();
  const national = actor.party === "national";
  const counties = useCountyOptions(actor.party === "county" ? null : actor.region);
  const filters = useMemo(() => filtersOf(years ?? [], national, counties), [years, national, counties]);
  if (!years || year === undefined) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>岗位申报</h1>
        {actor.party === "county" && hasRole(actor, "maintainer") && <Declare year={year} />}
        <p>县级项目办申报，省级项目办审核，全国项目办审定。审定前须符合岗位结构要求。</p>
      </div>
      <div className="stack">
        {isParty(actor, "province") && actor.region && <Ratios year={year} province={actor.region} />}
        <DataTable<PostView>
          name="posts"
          label="岗位"
          columns={columns.filter(({ key }) => !unsaid(actor.party).includes(key))}
          filters={filters}
          fetch={(query) => readJson<Page<PostView>>(pageAddress(list, query))}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.county} ${row.title}`}
          rowLink={(row) => `/posts/${row.id}`}
          bulk={isParty(actor, "province") && hasRole(actor, "reviewer") ? [reviewInBulk] : undefined}
          empty="没有可显示的岗位。"
        />
      </div>
    </>
  );
}

/** What is the same in every row that an office sees. */
const unsaid = (party: Party) => (party === "national" ? [] : party === "county" ? ["province", "county"] : ["province"]);

function filtersOf(years: Filter["options"] & object, national: boolean, counties: Filter["options"] & object): Filter[] {
  return [
    yearFilter(years),
    { key: "state", label: "状态", kind: "select", options: postStates },
    ...(national ? [provinceFilter] : []),
    ...(counties.length > 0 ? [{ key: "county", label: "县", kind: "select", options: counties } as const] : []),
  ];
}

const columns: Column<PostView>[] = [
  { key: "title", title: "岗位", render: (row) => row.title },
  { key: "province", title: "省", render: (row) => provinceName(provinceOf(row.countyCode)) },
  { key: "county", title: "县", render: (row) => row.county },
  { key: "unit", title: "服务单位", render: (row) => row.unit },
  { key: "state", title: "状态", render: (row) => <StateTag state={row.state} label={postStateName(row.state)} /> },
  { key: "category", title: "专项", render: (row) => categoryName(row.category) },
  { key: "special", title: "区域专项", render: (row) => (row.areaSpecial ? areaSpecialNames[row.areaSpecial] : "—") },
  { key: "township", title: "乡镇及以下", render: (row) => (row.townshipOrBelow ? "是" : "否") },
  { key: "headcount", title: "人数", align: "right", render: (row) => row.headcount },
];
