import { useMemo } from "react";
import { readJson } from "@/api/problem";
import type { Actor, Page, Party } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { BulkAction, Column, Filter } from "@/parts/table/types";
import { hasRole, useSignedIn } from "@/session/session";
import { formatDay } from "@/text/dates";
import { categoryName } from "@/text/labels";
import { provinceName, provinceOf, provinces } from "@/text/provinces";
import { useCountyOptions, useRegionName } from "@/text/regions";
import { useToday } from "@/text/today";
import { arrivalsInBulk } from "./arrivals";
import { confirmInBulk } from "./confirmations";
import { categoryOptions, type TermRow, termStates, waitsOf } from "./terms";

const list = "/api/service-management/terms";

/** All volunteers of the office's region in one table; each name leads to the page where everything is done. */
export default function VolunteersPage() {
  const actor = useSignedIn();
  const counties = useCountyOptions(actor.party === "county" ? null : actor.region);
  const national = actor.party === "national";
  const filters = useMemo<Filter[]>(
    () => [...(national ? [provinceFilter] : []), ...(counties.length > 0 ? [countyFilter(counties)] : []), ...commonFilters],
    [counties, national],
  );
  const today = useToday();
  const bulk = bulkOf(actor, today);
  return (
    <>
      <div className="page-head">
        <h1>志愿者信息</h1>
        <p>{leadOf(actor.party, !!bulk)}</p>
      </div>
      <DataTable<TermRow>
        name="terms"
        label="志愿者"
        search="按姓名或号码后四位查找"
        columns={useColumns(actor.party)}
        filters={filters}
        fetch={(query) => readJson<Page<TermRow>>(pageAddress(list, query))}
        exportPath={`${list}/export`}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowLink={(row) => `/volunteers/${row.id}`}
        bulk={bulk}
        empty="没有符合条件的志愿者。"
      />
    </>
  );
}

/** What a name leads to: the actions are the county's and the province's, the other offices read. */
const leadOf = (party: Party, inBulk: boolean) =>
  party === "county" || party === "province"
    ? `点击姓名进入“一键管理”：审核在岗、延期管理、离岗管理、调岗与专项${inBulk ? "；勾选多名可批量办理" : ""}。`
    : "点击姓名查看志愿者的在岗信息和办理记录。";

/** What the office may do to many at once. */
function bulkOf(actor: Actor, today: string): BulkAction<TermRow>[] | undefined {
  if (!hasRole(actor, "maintainer")) return undefined;
  if (actor.party === "county") return [confirmInBulk];
  if (actor.party !== "province") return undefined;
  return actor.region ? [arrivalsInBulk(actor.region, today), confirmInBulk] : [confirmInBulk];
}

const provinceFilter: Filter = {
  key: "province",
  label: "服务省",
  kind: "select",
  options: Object.entries(provinces).map(([value, label]) => ({ value, label })),
};
const countyFilter = (options: Filter["options"]): Filter => ({ key: "county", label: "服务县", kind: "select", options });
const commonFilters: Filter[] = [
  { key: "state", label: "状态", kind: "select", options: termStates },
  { key: "category", label: "专项", kind: "select", options: categoryOptions },
  {
    key: "extension",
    label: "延期申请",
    kind: "select",
    options: [
      { value: "waiting", label: "待决定" },
      { value: "decided", label: "已决定" },
    ],
  },
  { key: "leaveRequested", label: "离岗申请", kind: "select", options: [{ value: "true", label: "已申请离岗" }] },
  { key: "payHold", label: "发放", kind: "select", options: [{ value: "true", label: "暂缓发放" }] },
  { key: "nextYear", label: "续期", kind: "select", options: [{ value: "true", label: "待续期上岗" }] },
  { key: "ended", label: "期满", kind: "select", options: [{ value: "true", label: "期满待归档" }] },
  { key: "month", label: "在岗月份", kind: "month" },
];

function useColumns(party: Party): Column<TermRow>[] {
  const regionName = useRegionName();
  return useMemo(() => {
    // The nation has several counties of one name.
    const countyName = (code: string | null) =>
      party === "national" && code ? `${provinceName(provinceOf(code))} ${regionName(code)}` : regionName(code);
    const county: Column<TermRow> = { key: "county", title: "服务县", sort: "county", render: (row) => countyName(row.countyCode) };
    return [
      { key: "name", title: "姓名", render: (row) => row.name },
      {
        key: "state",
        title: "状态",
        sort: "state",
        render: (row) => <StateTag state={row.state} label={row.stateLabel} />,
      },
      ...(party === "county" ? [] : [county]),
      { key: "category", title: "专项", sort: "category", render: (row) => categoryName(row.category) },
      { key: "idNumber", title: "身份证号", render: (row) => row.idNumberMasked },
      { key: "card", title: "银行卡", render: (row) => row.cardNumberMasked ?? "—", hidden: true },
      { key: "year", title: "年度", sort: "year", render: (row) => row.programmeYear },
      { key: "arrived", title: "报到", sort: "arrived", render: (row) => formatDay(row.arrivedOn) },
      { key: "ends", title: "服务期至", sort: "ends", render: (row) => formatDay(row.endsOn) },
      { key: "waits", title: "待办", render: (row) => waitsOf(row).join("、") || "—" },
    ];
  }, [party, regionName]);
}
