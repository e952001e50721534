import { useState } from "react";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { formatCount, formatYuan } from "@/text/money";
import { type FeedLine, type FeedView, type ProvinceSum, provincesOf, tierNames } from "./subsidies";

/** The provinces of a version with their sums; one that is opened shows its counties. */
export function Counties({ view }: { view: FeedView }) {
  const [open, setOpen] = useState<string>();
  const versions = new Map(view.provinceVersions.map((one) => [one.provinceCode, one.version]));
  const provinces = provincesOf(view);
  const chosen = provinces.find((province) => province.code === open);
  const columns: Column<ProvinceSum>[] = [
    {
      key: "province",
      title: "省",
      render: (row) =>
        row.counties === 0 ? (
          row.name
        ) : (
          <button
            type="button"
            className="link-button"
            aria-expanded={row.code === open}
            onClick={() => setOpen(row.code === open ? undefined : row.code)}
          >
            {row.name}
          </button>
        ),
    },
    { key: "version", title: "核定版本", align: "right", render: (row) => `第 ${versions.get(row.code) ?? "—"} 版` },
    { key: "counties", title: "县", align: "right", render: (row) => formatCount(row.counties) },
    { key: "headcount", title: "计入人数", align: "right", render: (row) => formatCount(row.headcount) },
    { key: "amount", title: "应发", align: "right", render: (row) => formatYuan(row.amount / 100) },
    { key: "held", title: "其中暂缓", align: "right", render: (row) => (row.held === 0 ? "—" : formatYuan(row.held / 100)) },
  ];
  return (
    <>
      {chosen && (
        <section className="card" aria-labelledby="counties">
          <div className="page-head">
            <h2 id="counties">{chosen.name}各县</h2>
            <button type="button" className="link-button" onClick={() => setOpen(undefined)}>
              收起
            </button>
          </div>
          <PlainTable
            label={`${chosen.name}各县`}
            columns={countyColumns}
            rows={view.lines.filter((line) => line.provinceCode === open)}
            rowKey={(line) => line.countyCode}
          />
        </section>
      )}
      <section className="card" aria-labelledby="provinces">
        <h2 id="provinces">各省</h2>
        <PlainTable label="各省" columns={columns} rows={provinces} rowKey={(row) => row.code} />
      </section>
    </>
  );
}

const countyColumns: Column<FeedLine>[] = [
  { key: "county", title: "县", render: (line) => line.countyName },
  { key: "tier", title: "补助档次", render: (line) => tierNames[line.tier] ?? line.tier },
  { key: "headcount", title: "计入人数", align: "right", render: (line) => formatCount(line.headcount) },
  { key: "amount", title: "应发", align: "right", render: (line) => formatYuan(line.amount) },
  { key: "held", title: "其中暂缓", align: "right", render: (line) => (Number(line.heldAmount) === 0 ? "—" : formatYuan(line.heldAmount)) },
  { key: "problem", title: "问题", render: (line) => line.problem ?? "—" },
];
