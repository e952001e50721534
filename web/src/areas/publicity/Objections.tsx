import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { formatDay } from "@/text/dates";
import { type Objection, objectionsQuery } from "./publicity";

/** The objections to a notice, each with its ground and the answer; the publishing office's reviewer decides. */
export function Objections({ notice, reload }: { notice: string; reload: () => Promise<unknown> }) {
  const found = useQuery(objectionsQuery({ notice }));
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data?.items.length) return null;
  return (
    <section className="card" aria-labelledby="objections">
      <h2 id="objections">异议</h2>
      <ul className="plain-list">
        {found.data.items.map((objection) => (
          <li key={objection.id}>
            <StateTag state={objection.state} label={objection.stateLabel} /> {formatDay(objection.raisedOn)}提出，涉及
            <Link to={`/applications/${objection.applicationId}`}>该人选</Link>：{objection.ground}
            {objection.resolution && (
              <p className="soft">
                {formatDay(objection.resolvedOn)}答复：{objection.resolution}
              </p>
            )}
            {objection.allowedActions.length > 0 && (
              <ActionBar record={objection} actions={decisionsOn(objection)} reload={() => Promise.all([found.refetch(), reload()])} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const decisionsOn = (objection: Objection): Action[] => {
  const resolve = (upheld: boolean): Action["run"] => {
    return ({ reason }, headers) => {
      const params = { path: { id: objection.id } };
      return read(
        api.recruitment.POST("/api/recruitment/objections/{id}/resolve", { params, body: { upheld, reason: reason ?? null }, headers }),
      );
    };
  };
  return [
    {
      key: "dismiss",
      label: "异议不成立",
      confirm: "该人选的公示恢复计时，提出人将看到答复。",
      reason: "required",
      reasonLabel: "核查情况和答复",
      run: resolve(false),
    },
    {
      key: "uphold",
      label: "异议成立",
      tone: "danger",
      confirm: "该人选不予录取，岗位名额空出，不能恢复。",
      reason: "required",
      reasonLabel: "核查情况和答复",
      run: resolve(true),
    },
  ];
};
