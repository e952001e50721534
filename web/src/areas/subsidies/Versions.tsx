import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { formatInstant } from "@/text/dates";
import { baseOf, type FeedVersion, signedCount, signedYuan, versionsOf } from "./subsidies";

const latest = 4;

/** Every version that the month has had, newest first: who made it, what it changed, and who acknowledged it. */
export function Versions({ month, shown }: { month: string; shown: number }) {
  const [all, setAll] = useState(false);
  const versions = useQuery(versionsOf(month));
  if (versions.isError) return <ProblemAlert problem={problemOf(versions.error)} retry={() => versions.refetch()} />;
  if (!versions.data) return null;
  const base = baseOf(versions.data, shown);
  const newest = versions.data.toReversed();
  const few = newest.filter((one, i) => i < latest || one.acknowledgedAt || one.version === shown);
  const listed = all ? newest : few;
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">版本</h2>
      {base !== null && (
        <p>
          <Link to={`/subsidies/${month}/compare?from=${base}&to=${shown}`}>
            比较第 {base} 版与第 {shown} 版
          </Link>
        </p>
      )}
      <ol className="subsidy-versions">
        {listed.map((one) => (
          <Version key={one.version} month={month} version={one} isShown={one.version === shown} />
        ))}
      </ol>
      {few.length < newest.length && (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? "只看主要版本" : `全部 ${newest.length} 个版本`}
        </Button>
      )}
    </section>
  );
}

const Version = ({ month, version, isShown }: { month: string; version: FeedVersion; isShown: boolean }) => (
  <li aria-current={isShown ? "true" : undefined}>
    <Link to={`/subsidies/${month}?version=${version.version}`}>第 {version.version} 版</Link>
    <span>
      {version.causeProvinceName}核定 · 人数 {signedCount(version.headcountDifference)} · {signedYuan(version.amountDifference)}
    </span>
    <span className="soft">{formatInstant(version.publishedAt)}</span>
    {version.acknowledgedAt && (
      <span className="subsidy-acknowledged">
        {version.acknowledgedByLabel}已确认 {formatInstant(version.acknowledgedAt)}
      </span>
    )}
  </li>
);
