import { Link } from "react-router";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import type { CountyMonthView } from "./months";

/** What keeps the month from being handed in. */
export function Blocks({ month }: { month: CountyMonthView }) {
  const today = useToday();
  if (month.state !== "not-submitted" && month.state !== "returned") return null;
  const early = today < month.opensOn;
  if (!early && month.unreviewed.length === 0) return null;
  return (
    <section className="card blocks" aria-labelledby="blocks">
      <h2 id="blocks">提交前须处理</h2>
      <ul>
        {early && <li>{formatDay(month.opensOn)}前不能提交：名单以这一天在岗的志愿者为准。</li>}
        {month.unreviewed.length > 0 && (
          <li>
            {month.unreviewed.length} 名志愿者尚未审核：{month.unreviewed.slice(0, 20).join("、")}
            {month.unreviewed.length > 20 && " 等"}。<Link to={`/volunteers?state=unreviewed&county=${month.countyCode}`}>去审核</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
