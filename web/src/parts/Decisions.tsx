import type { ReactNode } from "react";
import type { Party } from "@/api/types";
import { partyNames } from "@/text/labels";
import { useRegionName } from "@/text/regions";
import { DecisionTimeline } from "./DecisionTimeline";

/** One decision of a record, as every service writes it. */
interface Decision {
  action: string;
  at: string;
  party: unknown;
  region?: string | null;
  reason?: string | null;
}

interface DecisionsProps {
  decisions: readonly Decision[];
  /** The words of the record's actions, by the names that decisions carry. */
  names: Readonly<Record<string, string>>;
  next?: ReactNode;
}

const bad = /^(Return|Refuse|Revert|TakeBack|Withdraw|Discard|GoStale)/;
const good = /^(Approve|Confirm|Certify|Grant|Agree|Review)/;

/** A record's decisions with the office that made each, newest first. */
export function Decisions({ decisions, names, next }: DecisionsProps) {
  const regionName = useRegionName();
  if (decisions.length === 0 && !next) return <p className="soft">尚无办理记录。</p>;
  return (
    <DecisionTimeline
      next={next}
      steps={decisions.map(({ action, at, party, region, reason }) => ({
        at,
        title: names[action] ?? action,
        by: `${region && region !== "000000" ? regionName(region) : ""}${partyNames[String(party).toLowerCase() as Party] ?? ""}`,
        reason,
        tone: bad.test(action) ? "bad" : good.test(action) ? "good" : "plain",
      }))}
    />
  );
}
