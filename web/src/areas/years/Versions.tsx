import { formatInstant } from "@/text/dates";
import { Values } from "./PolicyCard";
import { changedValues } from "./policy";
import type { YearView } from "./years";

/** The published versions, newest first, each with its reason and what it changed. */
export function Versions({ year }: { year: YearView }) {
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">发布记录</h2>
      {year.versions.length === 0 && <p className="soft">尚未发布。</p>}
      {year.versions
        .map((version, i) => ({ ...version, changed: i === 0 ? {} : changedValues(year.versions[i - 1]?.values ?? {}, version.values) }))
        .reverse()
        .map(({ version, publishedAt, reason, changed }) => (
          <div key={version}>
            <h3>
              第 {version} 版 <span className="soft">{formatInstant(publishedAt)}</span>
            </h3>
            {reason && <p>{reason}</p>}
            {Object.keys(changed).length > 0 && <Values before={year.versions[version - 2]?.values ?? {}} after={changed} />}
          </div>
        ))}
    </section>
  );
}
