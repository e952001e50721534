import { useMemo } from "react";
import { useNavigate } from "react-router";
import { Chart } from "@/parts/Chart";
import { formatDay } from "@/text/dates";
import { degreeNames, genderNames } from "@/text/labels";
import { provinceName } from "@/text/provinces";
import { useUniversities } from "@/text/universities";
import type { Counts } from "./StatisticsPage";
import { type Bar, barsOf, columnsOf, everyDay, largestFirst } from "./statistics";

const mostUniversities = 20;
/** The service sends no more: where there are as many, others may have been left out. */
const mostMajors = 20;

interface WhoProps {
  counts: Counts;
  year: number;
  /** One university's own figures: a comparison of universities has nothing to say. */
  own: boolean;
}

/** Who has submitted a form: when, with which degree and subject, from where, and whereto. */
export function Who({ counts, year, own }: WhoProps) {
  const navigate = useNavigate();
  const universities = useUniversities();
  const named = (kind: Readonly<Record<string, number>>, name: (key: string) => string): Bar[] =>
    largestFirst(kind).map(({ key, count }) => ({ key, name: name(key), count }));
  const nameOf = (code: string) => universities?.find((it) => it.code === code)?.name ?? code;
  const from = named(counts.byUniversity, nameOf);
  const majors = counts.byMajor;
  const list = (query: string) => navigate(`/applications?year=${year}&${query}`);
  return (
    <>
      <Days days={counts.byDay} />
      <Figure title="第一志愿分布" bars={named(counts.byFirstChoice, provinceName)} open={({ key }) => list(`choice=${key}`)} />
      <div className="halves">
        <Figure title="学历" bars={named(counts.byDegree, (key) => degreeNames[key] ?? key)} />
        <Figure title="性别" bars={named(counts.byGender, (key) => genderNames[key] ?? key)} />
      </div>
      <Figure
        title={majors.length < mostMajors ? "专业" : `专业（人数最多的 ${mostMajors} 个）`}
        bars={majors.map(({ major, count }) => ({ key: major, name: major, count }))}
      />
      {!own && (
        <Figure
          title={from.length > mostUniversities ? `高校（人数最多的 ${mostUniversities} 所）` : "高校"}
          bars={from.slice(0, mostUniversities)}
        />
      )}
    </>
  );
}

function Days({ days }: { days: Counts["byDay"] }) {
  const option = useMemo(() => columnsOf(everyDay(days).map(({ day, count }) => ({ name: day.slice(5), count }))), [days]);
  if (days.length === 0) return null;
  return (
    <section className="card" aria-labelledby="by-day">
      <h2 id="by-day">每日提交</h2>
      <Chart
        option={option}
        summary={`每日提交：${days.map(({ day, count }) => `${formatDay(day)} ${count} 份`).join("，")}`}
        height={220}
      />
    </section>
  );
}

interface FigureProps {
  title: string;
  bars: readonly Bar[];
  /** A bar leads to the list of those whom it counts. */
  open?: (bar: Bar) => void;
}

function Figure({ title, bars, open }: FigureProps) {
  const option = useMemo(() => barsOf(bars), [bars]);
  if (bars.length === 0) return null;
  const pick = (name: string) => {
    const bar = bars.find((it) => it.name === name);
    if (bar) open?.(bar);
  };
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <Chart
        option={option}
        summary={`${title}：${bars.map(({ name, count }) => `${name} ${count} 人`).join("，")}`}
        height={bars.length * 28 + 40}
        onPick={open && pick}
      />
    </section>
  );
}
