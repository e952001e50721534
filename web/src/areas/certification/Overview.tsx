import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { readJson } from "@/api/problem";
import type { Page, Schema } from "@/api/types";
import { provinceMonthStates, toneOf } from "@/areas/months/months";
import { formatCount } from "@/text/money";
import { provinceName, provinces } from "@/text/provinces";
import { tiles } from "./tile-map";
import "./certification.css";

type Row = Schema<"serviceManagement", "ListProvinceMonthsRow">;

/** How many provinces stand where in a month, and a tile for each: the nation at one glance. */
export function Overview({ month }: { month: string }) {
  const months = useQuery({
    queryKey: ["list", "province-months", "overview", month],
    queryFn: () => readJson<Page<Row>>(`/api/service-management/province-months?month=${month}&limit=100`),
  });
  const rows = months.data?.items ?? [];
  if (rows.length === 0) return null;
  const byProvince = new Map(rows.map((row) => [row.provinceCode, row]));
  const serving = rows.filter(({ expected }) => expected);
  // Of the other provinces there is no list yet: their people are on duty, but nowhere counted.
  const counted = rows.filter(({ state }) => state === "submitted" || state === "certified");
  return (
    <section className="card" aria-label="各省总览">
      <p>
        {serving.length} 个省有在岗人员{serving.length > 0 && `：${standingsOf(serving).join("，")}`}。
        {counted.length > 0 && `已提交和已核定的名单共计入 ${formatCount(counted.reduce((sum, row) => sum + row.headcount, 0))} 人。`}
      </p>
      <ul className="province-tiles">
        {Object.keys(provinces).map((code) => (
          <Tile key={code} code={code} row={byProvince.get(code)} />
        ))}
      </ul>
    </section>
  );
}

/** How many provinces stand where, in the order of the way that a month goes; `已提交 3 个省`. */
function standingsOf(rows: readonly Row[]): string[] {
  const counted = provinceMonthStates.map(({ value, label }) => ({ label, count: rows.filter(({ state }) => state === value).length }));
  return counted.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count} 个省`);
}

/** A province where it lies on the map; one that receives nobody is only there to be oriented by, and not on a phone. */
function Tile({ code, row }: { code: string; row: Row | undefined }) {
  const [gridColumn, gridRow] = tiles[code] ?? [];
  if (!row)
    return (
      <li className="province-tile tile-none" style={{ gridColumn, gridRow }}>
        {provinceName(code)}
      </li>
    );
  return (
    <li className={`province-tile tile-${toneOf(row)}`} style={{ gridColumn, gridRow }}>
      <Link to={`/province-months/${code}/${row.month}`}>
        <strong>{provinceName(code)}</strong>
        <span>{row.state === "open" ? "—" : `${formatCount(row.headcount)} 人`}</span>
        <span>{row.stateLabel}</span>
      </Link>
    </li>
  );
}
