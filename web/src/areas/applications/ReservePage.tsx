import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { api } from "@/api/client";
import { read, readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { DataTable } from "@/parts/table/DataTable";
import { pageAddress } from "@/parts/table/query";
import type { Column, Filter } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { hasRole, isParty, useSignedIn } from "@/session/session";
import { degreeNames } from "@/text/labels";
import { provinceName, provinces } from "@/text/provinces";
import { useYears } from "@/text/years";
import { type ApplicationRow, list } from "./applications";

/** The order in which a run takes them, until somebody asks for another. */
const byScore = "-score";
const destinations = Object.entries(provinces).map(([value, label]) => ({ value, label }));

/** REC-12: who is cleared and has no seat; from here a place that fell free is given by hand, with a reason. */
export default function ReservePage() {
  const actor = useSignedIn();
  const years = useYears();
  const [placing, setPlacing] = useState<ApplicationRow>();
  // Recruitment hears of a seat a moment after it was given: until then the list still has its holder.
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set());
  const mayPlace = isParty(actor, "province") && hasRole(actor, "reviewer");
  const shown = useMemo(() => (mayPlace ? [...columns, placeColumn(setPlacing, placed)] : columns), [mayPlace, placed]);
  const filters = useMemo<Filter[]>(
    () => [
      { key: "year", label: "年度", kind: "select", options: years ?? [], initial: years?.[0]?.value },
      { key: "choice", label: "意向服务省", kind: "select", options: destinations },
    ],
    [years],
  );
  if (!years) return <Waiting />;
  const fixed = { state: "cleared", ...(actor.party === "province" && actor.region ? { recruiting: actor.region } : {}) };
  return (
    <>
      <div className="page-head">
        <h1>候备人选</h1>
        <Link to="/quota-board">对接名额</Link>
        <Link to="/placement-runs">对接方案</Link>
        <p>
          体检合格、尚未安排名额的人选，按选拔成绩由高到低列出。经办人员在对接方案中统一安排；个别名额空出时，也可由审核人员说明理由后人工安排。
        </p>
      </div>
      <DataTable<ApplicationRow>
        name="reserve"
        label="候备人选"
        search="按姓名查找"
        columns={shown}
        filters={filters}
        fetch={(query) =>
          readJson<Page<ApplicationRow>>(
            pageAddress(list, { ...query, sort: query.sort || byScore, filters: { ...query.filters, ...fixed } }),
          )
        }
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowLink={(row) => `/applications/${row.id}`}
        empty="没有候备人选。"
      />
      {placing && (
        <PlaceByHand row={placing} done={(row) => setPlaced(new Set([...placed, versionOf(row)]))} close={() => setPlacing(undefined)} />
      )}
    </>
  );
}

// Who has lost the seat again has another revision.
const versionOf = ({ id, revision }: ApplicationRow) => `${id} ${revision}`;

interface PlaceByHandProps {
  row: ApplicationRow;
  done: (row: ApplicationRow) => void;
  close: () => void;
}

function PlaceByHand({ row, done, close }: PlaceByHandProps) {
  const client = useQueryClient();
  return (
    <FormDialog<{ serviceProvinceCode: string; reason: string }>
      title={`人工安排：${row.name}`}
      okText="确认安排"
      initialValues={{ serviceProvinceCode: row.choices[0] }}
      close={close}
      submit={async (values, headers) => {
        await read(api.placement.POST("/api/placement/seats", { body: { applicationId: row.id, ...values }, headers }));
        done(row);
        await Promise.all([
          client.invalidateQueries({ queryKey: ["list"] }),
          client.invalidateQueries({ queryKey: ["quota-board"] }),
          client.invalidateQueries({ queryKey: ["applicants"] }),
        ]);
      }}
    >
      <p className="dialog-confirm">
        意向服务省：{row.choices.map(provinceName).join("、")}；选拔成绩 {row.selectionScore ?? "—"}
        。名额和比例规则与方案相同，超出的不能安排。
      </p>
      <Form.Item
        name="serviceProvinceCode"
        label="服务省"
        extra="自主调剂名额只用于本人的意向服务省"
        rules={[{ required: true, message: "请选择服务省" }]}
      >
        <Select options={destinations} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: "请填写理由，办理记录中将长期保留" }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}

const placeColumn = (place: (row: ApplicationRow) => void, placed: ReadonlySet<string>): Column<ApplicationRow> => ({
  key: "place",
  title: "安排",
  render: (row) =>
    placed.has(versionOf(row)) ? (
      <span className="soft">已安排</span>
    ) : (
      <Button size="small" onClick={() => place(row)} aria-label={`人工安排 ${row.name}`}>
        人工安排
      </Button>
    ),
});

const columns: Column<ApplicationRow>[] = [
  { key: "name", title: "姓名", sort: "name", render: (row) => row.name },
  { key: "score", title: "选拔成绩", align: "right", sort: "score", render: (row) => row.selectionScore ?? "—" },
  { key: "university", title: "高校", sort: "university", render: (row) => row.universityName },
  { key: "degree", title: "学历", sort: "degree", render: (row) => degreeNames[row.degree] ?? row.degree },
  { key: "choices", title: "意向服务省", render: (row) => row.choices.map(provinceName).join("、") },
  { key: "other", title: "服从调剂", render: (row) => (row.acceptsOtherProvinces ? "是" : "否") },
];
