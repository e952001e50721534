import { formatCount } from "@/text/money";
import { provinceName } from "@/text/provinces";
import type { PublicYear } from "@/text/years";

/** Where volunteers are wanted: new recruits by service province, the most first, with the seats that are left. */
export function ServiceProvinces({ year }: { year: PublicYear }) {
  const rows = year.provinces.filter((row) => row.newRecruits > 0).sort((a, b) => b.newRecruits - a.newRecruits);
  const most = rows[0]?.newRecruits ?? 1;
  return (
    <section aria-labelledby="provinces">
      <h2 id="provinces">
        服务省与招募人数{" "}
        <small>
          {rows.length} 个服务省，新招募 {formatCount(year.newRecruits)} 人，剩余名额 {formatCount(year.seatsLeft)} 个
        </small>
      </h2>
      <ul className="demand">
        {rows.map((row) => (
          <li key={row.provinceCode}>
            <span>{provinceName(row.provinceCode)}</span>
            <span className="demand-bar" aria-hidden="true">
              <i style={{ width: `${(row.newRecruits * 100) / most}%` }} />
            </span>
            <span className="number">{formatCount(row.newRecruits)}</span>
            <small className="soft">剩余 {formatCount(row.seatsLeft)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
