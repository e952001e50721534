import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { type CountyMonthView, isWaiting, type MonthProblem, monthCheck } from "./months";

/** What keeps the month from being handed in: the day, the volunteers in question, or (without a check) those not reviewed. */
export function useObstacles(month: CountyMonthView) {
  const today = useToday();
  const check = useQuery(monthCheck(month.countyCode, month.month));
  const waits = isWaiting(month);
  return {
    check,
    waits,
    early: waits && today < month.opensOn,
    blocking: check.data?.filter(({ severity }) => severity === "block") ?? [],
    warnings: check.data?.filter(({ severity }) => severity === "warn") ?? [],
    unreviewed: waits && !check.data ? month.unreviewed : [],
  };
}

/** What keeps the month from being handed in, and what is to be looked at: by volunteer, each leading to where it is mended. */
export function Blocks({ month }: { month: CountyMonthView }) {
  const { check, waits, early, blocking, warnings, unreviewed } = useObstacles(month);
  if (check.isError) return <ProblemAlert title="名单检查" problem={problemOf(check.error)} retry={() => check.refetch()} />;
  if (!early && blocking.length + warnings.length + unreviewed.length === 0) {
    return waits && check.data ? <p className="card checked">名单检查通过，可以提交。</p> : null;
  }
  return (
    <section className={`card stack ${early || blocking.length + unreviewed.length > 0 ? "blocks" : "warns"}`} aria-labelledby="blocks">
      <h2 id="blocks">名单检查</h2>
      {early && <p>{formatDay(month.opensOn)}前不能提交：名单以这一天在岗的志愿者为准。</p>}
      {unreviewed.length > 0 && (
        <p>
          {unreviewed.length} 名志愿者尚未审核：{unreviewed.slice(0, 20).join("、")}
          {unreviewed.length > 20 && " 等"}。<Link to={`/volunteers?state=unreviewed&county=${month.countyCode}`}>去审核</Link>
        </p>
      )}
      <Problems title="提交前须处理" problems={blocking} />
      <Problems title="请核对（不阻止办理）" problems={warnings} />
    </section>
  );
}

/** What is wrong with several people in the same words stands once, with their names. */
function Problems({ title, problems }: { title: string; problems: readonly MonthProblem[] }) {
  if (problems.length === 0) return null;
  const alike = new Map<string, MonthProblem[]>();
  for (const problem of problems) {
    const words = `${problem.codeLabel}：${problem.text}`;
    alike.set(words, [...(alike.get(words) ?? []), problem]);
  }
  return (
    <div>
      <h3>
        {title}：{problems.length} 处
      </h3>
      <ul>
        {[...alike.entries()].map(([words, people]) => (
          <li key={words}>
            <strong>{people[0]?.codeLabel}</strong>：{people[0]?.text}
            {people.length > 1 && `（${people.length} 人）`}
            <div className="people">
              {people.map((person) => (
                <Link key={person.termId} to={`/volunteers/${person.termId}`} title={person.idNumberMasked}>
                  {person.name}
                </Link>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
