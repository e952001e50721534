import { Fragment } from "react";
import { policyGroups, policyLabel, policyText } from "./policy";
import type { YearView } from "./years";

/** The policy in force (or the draft), and beside a value what the open amendment makes of it. */
export function PolicyCard({ year }: { year: YearView }) {
  const pending = year.pending ?? {};
  return (
    <section className="card" aria-labelledby="policy">
      <h2 id="policy">{year.policyVersion === 0 ? "政策（草稿）" : `政策（第 ${year.policyVersion} 版）`}</h2>
      <div className="policy-groups">
        {policyGroups.map(({ title, terms }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {terms.map(({ key, label }) => (
                <Fragment key={key}>
                  <dt title={key}>{label}</dt>
                  <dd>
                    {policyText(key, year.policy[key])}
                    {key in pending && <span className="policy-changed"> → {policyText(key, pending[key])}</span>}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}

/** What an amendment that waits for the second officer would change, and why. */
export function PendingCard({ year }: { year: YearView }) {
  const pending = Object.entries(year.pending ?? {});
  if (year.state !== "amending" || !year.pending) return null;
  return (
    <section className="card" aria-labelledby="pending">
      <h2 id="pending">待发布的修订</h2>
      <p>
        <strong>理由：</strong>
        {year.amendmentReason}
      </p>
      {pending.length === 0 ? <p className="soft">与现行版本相同。</p> : <Values before={year.policy} after={year.pending} />}
    </section>
  );
}

/** Values that differ, the old one beside the new one. */
export function Values({ before, after }: { before: Readonly<Record<string, string>>; after: Readonly<Record<string, string>> }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">原值</th>
          <th scope="col">新值</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(after).map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{policyLabel(key)}</th>
            <td>{policyText(key, before[key])}</td>
            <td>{policyText(key, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
