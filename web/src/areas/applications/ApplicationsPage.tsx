import { useMemo } from "react";
import { Link } from "react-router";
import { readJson } from "@/api/problem";
import type { Actor, Page } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { BulkAction, Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { degreeNames, genderNames } from "@/text/labels";
import { provinceName, provinces } from "@/text/provinces";
import { useYears } from "@/text/years";
import { type ApplicationRow, applicationStates, list } from "./applications";
import { confirmInBulk, reviewInBulk } from "./bulk";

/** The applications of a year: a university reviews them, a province follows them and issues the confirmation notices. */
export default function ApplicationsPage() {
  const actor = useSignedIn();
  const years = useYears();
  const own = isParty(actor, "university");
  const filters = useMemo(() => filtersOf(years ?? [], own), [years, own]);
  if (!years) return <Waiting />;
  const bulk = bulkOf(actor);
  return (
    <>
      <div className="page-head">
        <h1>{own ? "报名审核" : "报名与录取"}</h1>
        <Link to="/applications/statistics">报名统计</Link>
        <p>{introOf(actor, !!bulk)}</p>
      </div>
      <DataTable<ApplicationRow>
        name="applications"
        label="报名表"
        search="按姓名查找"
        columns={own ? columns.filter(({ key }) => key !== "university") : columns}
        filters={filters}
        fetch={(query) => readJson<Page<ApplicationRow>>(pageAddress(list, query))}
        exportPath={`${list}/export`}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowLink={(row) => `/applications/${row.id}`}
        bulk={bulk}
        empty="没有可显示的报名表。"
      />
    </>
  );
}

/** What may be done to many at once: only by who reviews, and not by the national office, which reads. */
function bulkOf(actor: Actor): BulkAction<ApplicationRow>[] | undefined {
  if (!hasRole(actor, "reviewer")) return undefined;
  if (isParty(actor, "university")) return [reviewInBulk];
  return isParty(actor, "province") ? [confirmInBulk] : undefined;
}

/** What the page is for, in the words of who reads it. */
function introOf(actor: Actor, inBulk: boolean): string {
  if (isParty(actor, "university"))
    return inBulk
      ? "收到纸质《报名登记表》后，点击姓名逐项核对；核对一致的可勾选后批量审核。"
      : "查看本校学生的报名和办理情况；报名表由审核人员对照纸质《报名登记表》审核。";
  if (!isParty(actor, "province")) return "查看各省报名、对接和公示情况。";
  return inBulk
    ? "查看本省报名、对接和公示情况；已签招募协议的，勾选后批量签发《确认通知书》。"
    : "查看本省报名、对接和公示情况；《确认通知书》由审核人员签发。";
}

function filtersOf(years: Filter["options"] & object, own: boolean): Filter[] {
  const destinations = Object.entries(provinces).map(([value, label]) => ({ value, label }));
  return [
    { key: "year", label: "年度", kind: "select", options: years, initial: years[0]?.value },
    { key: "state", label: "状态", kind: "select", options: applicationStates },
    { key: "choice", label: "意向服务省", kind: "select", options: destinations },
    { key: "service", label: "对接服务省", kind: "select", options: destinations },
    {
      key: "needsReReview",
      label: "对接后修改",
      kind: "select",
      options: [
        { value: "true", label: "待重新审核" },
        { value: "false", label: "无需重新审核" },
      ],
    },
    {
      key: "missing",
      label: "待录入",
      kind: "select",
      options: [
        { value: "score", label: "缺选拔成绩" },
        { value: "medical", label: "缺体检结果" },
      ],
    },
    ...(own ? [] : [{ key: "recruiting", label: "招募省", kind: "select", options: destinations } as const]),
  ];
}

const columns: Column<ApplicationRow>[] = [
  { key: "name", title: "姓名", sort: "name", render: (row) => row.name },
  {
    key: "state",
    title: "状态",
    sort: "state",
    render: (row) => (
      <>
        <StateTag state={row.state} label={row.stateLabel} />
        {row.needsReReview && <StateTag state="unreviewed" label="待重新审核" />}
      </>
    ),
  },
  { key: "university", title: "高校", sort: "university", render: (row) => row.universityName },
  { key: "major", title: "专业", sort: "major", render: (row) => row.major },
  { key: "degree", title: "学历", sort: "degree", render: (row) => degreeNames[row.degree] ?? row.degree },
  { key: "gender", title: "性别", render: (row) => genderNames[row.gender] ?? row.gender, hidden: true },
  { key: "choices", title: "意向服务省", render: (row) => row.choices.map(provinceName).join("、") },
  { key: "other", title: "服从调剂", render: (row) => (row.acceptsOtherProvinces ? "是" : "否") },
  { key: "prior", title: "志愿服务经历", render: (row) => (row.priorVolunteering ? "有" : "无"), hidden: true },
  { key: "score", title: "选拔成绩", align: "right", sort: "score", render: (row) => row.selectionScore ?? "—" },
  { key: "seat", title: "对接服务省", render: (row) => provinceName(row.serviceProvinceCode) },
];
