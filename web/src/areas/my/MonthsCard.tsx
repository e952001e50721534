import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { formatMonth } from "@/text/dates";
import { formatYuan } from "@/text/money";
import { monthStates } from "./months";
import { myEntitlements } from "./queries";

/** The newest months at a glance; who is away is not worth an alarm here, the page of its own says it. */
export function MonthsCard() {
  const months = (useQuery(myEntitlements).data?.months ?? []).slice(-3).reverse();
  if (months.length === 0) return null;
  return (
    <section className="card" aria-labelledby="months">
      <h2 id="months">最近的补贴</h2>
      <ul className="plain-list">
        {months.map((month) => (
          <li key={`${month.month} ${month.countyName}`}>
            {formatMonth(String(month.month))} {formatYuan(String(month.amount))}，{monthStates[month.state].label}
          </li>
        ))}
      </ul>
      <Link to="/my/months">查看全部</Link>
    </section>
  );
}
