import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { isParty, useSignedIn } from "@/session/session";
import { dayOf, formatDay, formatDue } from "@/text/dates";
import { useToday } from "@/text/today";
import { type JobLine, standingOf } from "./jobs";
import { Offer } from "./Offer";

const list = "/api/employment/jobs/managed";

/** The jobs that an employer offers, or those of an office's employers: which come to their end, which are over. */
export default function JobOffersPage() {
  const actor = useSignedIn();
  const today = useToday();
  const own = isParty(actor, "employer");
  return (
    <>
      <div className="page-head">
        <h1>招聘岗位</h1>
        {own && <Offer />}
        <p>
          {own
            ? "发布的岗位在就业专区向志愿者公开，到截止日期自动停止显示；修改、延长或关闭在岗位页面办理。"
            : `${isParty(actor, "national") ? "各省" : "本省"}用人单位发布的岗位；不符合要求的可以关闭，并说明理由。`}
        </p>
      </div>
      <DataTable<JobLine>
        name="job-offers"
        label="招聘岗位"
        columns={columnsOf(own, today)}
        filters={filters}
        fetch={(query) => readJson<Page<JobLine>>(pageAddress(list, query))}
        rowKey={(row) => row.id}
        rowLink={(row) => `/job-offers/${row.id}`}
        exportPath={`${list}/export`}
        empty={own ? "尚未发布岗位。" : "没有可显示的岗位。"}
      />
    </>
  );
}

const filters: Filter[] = [
  {
    key: "time",
    label: "状态",
    kind: "select",
    options: [
      { value: "offered", label: "招聘中" },
      { value: "expiring", label: "两周内到期" },
      { value: "expired", label: "已截止" },
    ],
  },
  {
    key: "state",
    label: "是否关闭",
    kind: "select",
    options: [
      { value: "published", label: "未关闭" },
      { value: "closed", label: "已关闭" },
    ],
  },
];

const columnsOf = (own: boolean, today: string): Column<JobLine>[] => [
  { key: "title", title: "岗位", sort: "title", render: (row) => row.title },
  ...(own ? [] : [{ key: "employer", title: "用人单位", wrap: true, width: 180, render: (row: JobLine) => row.employerName }]),
  {
    key: "state",
    title: "状态",
    sort: "state",
    render: (row) => {
      const { state, label } = standingOf(row);
      return <StateTag state={state} label={label} />;
    },
  },
  { key: "region", title: "工作地点", sort: "region", render: (row) => row.regionName },
  { key: "openings", title: "招聘人数", sort: "openings", align: "right", render: (row) => row.openings },
  {
    key: "expires",
    title: "截止日期",
    sort: "expires",
    render: (row) =>
      row.state === "closed" || row.expired
        ? formatDay(row.expiresOn)
        : `${formatDay(row.expiresOn)}（${formatDue(row.expiresOn, today)}）`,
  },
  { key: "published", title: "发布", sort: "created", render: (row) => formatDay(dayOf(row.publishedAt)) },
];
