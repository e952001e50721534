import { Select } from "antd";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { ApplicationRow } from "@/areas/applications/applications";
import { StateTag } from "@/parts/StateTag";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { provinceName } from "@/text/provinces";
import { outcomeNames, outcomesOf, type Proposal, type Run } from "./runs";

/** What a run says to each applicant, in ranking order, with the reason; narrowed by the outcome and the destination. */
export function Proposals({ run, applicants }: { run: Run; applicants: ReadonlyMap<string, ApplicationRow> }) {
  const [params, setParams] = useSearchParams();
  const [outcome, service] = [params.get("outcome"), params.get("service")];
  const { proposals } = run.result;
  const rows = useMemo(
    () => proposals.filter((one) => (!outcome || one.code === outcome) && (!service || one.serviceProvinceCode === service)),
    [proposals, outcome, service],
  );
  const destinations = useMemo(() => [...new Set(proposals.flatMap((one) => one.serviceProvinceCode ?? []))].sort(), [proposals]);
  const choose = (key: string) => (value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(key, value);
    else next.delete(key);
    setParams(next, { replace: true });
  };
  return (
    <section className="card stack run-proposals" aria-labelledby="proposals">
      <h2 id="proposals">逐人安排和理由（{rows.length}）</h2>
      <div className="action-bar">
        <Select
          aria-label="结果"
          placeholder="结果"
          allowClear
          popupMatchSelectWidth={false}
          style={{ minWidth: 180 }}
          value={outcome ?? undefined}
          onChange={choose("outcome")}
          options={outcomesOf(proposals).map(({ code, count }) => ({ value: code, label: `${outcomeNames[code] ?? code}（${count}）` }))}
        />
        <Select
          aria-label="拟安排服务省"
          placeholder="服务省"
          allowClear
          style={{ minWidth: 140 }}
          value={service ?? undefined}
          onChange={choose("service")}
          options={destinations.map((code) => ({ value: code, label: provinceName(code) }))}
        />
      </div>
      <PlainTable
        label="逐人安排和理由"
        columns={columnsOf(applicants)}
        rows={rows}
        rowKey={(one) => one.applicationId}
        rowLink={(one) => `/applications/${one.applicationId}`}
      />
    </section>
  );
}

const columnsOf = (applicants: ReadonlyMap<string, ApplicationRow>): Column<Proposal>[] => [
  { key: "name", title: "候备人选", render: (one) => applicants.get(one.applicationId)?.name ?? `编号 …${one.applicationId.slice(-6)}` },
  { key: "rank", title: "名次", align: "right", render: (one) => one.rank },
  { key: "score", title: "选拔成绩", align: "right", render: (one) => applicants.get(one.applicationId)?.selectionScore ?? "—" },
  { key: "university", title: "高校", render: (one) => applicants.get(one.applicationId)?.universityName ?? "—" },
  { key: "service", title: "拟安排", render: (one) => provinceName(one.serviceProvinceCode) },
  {
    key: "outcome",
    title: "结果",
    render: (one) => (
      <StateTag state={one.code.startsWith("placed") ? "granted" : "withdrawn"} label={outcomeNames[one.code] ?? one.code} />
    ),
  },
  { key: "why", title: "理由", render: (one) => <div className="run-reason">{one.explanation}</div> },
];
