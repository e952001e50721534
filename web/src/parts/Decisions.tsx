import type { ReactNode } from "react";
import type { Party } from "@/api/types";
import { officeTitle, partyNames } from "@/text/labels";
import { type Region, useRegions } from "@/text/regions";
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
  /** More of what a decision did, where the record keeps it. */
  detailOf?: (decision: Decision) => ReactNode;
}

const bad = /^(Return|Refuse|Revert|TakeBack|Withdraw|Discard|GoStale)/;
const good = /^(Approve|Confirm|Certify|Grant|Agree|Review)/;

/** A record's decisions with the office that made each, newest first. */
export function Decisions({ decisions, names, next, detailOf }: DecisionsProps) {
  const regions = useRegions();
  if (decisions.length === 0 && !next) return <p className="soft">尚无办理记录。</p>;
  return (
    <DecisionTimeline
      next={next}
      steps={decisions.map((decision) => ({
        at: decision.at,
        detail: detailOf?.(decision),
        title: names[decision.action] ?? decision.action,
        by: officeOf(String(decision.party).toLowerCase() as Party, decision.region ? regions?.get(decision.region) : undefined),
        reason: decision.reason,
        tone: bad.test(decision.action) ? "bad" : good.test(decision.action) ? "good" : "plain",
      }))}
    />
  );
}

const ofRegions: readonly Party[] = ["national", "province", "prefecture", "county"];

/** The office as the header names it; of who has no region's office only what they are, and of the person whose record it is that it was they. */
const officeOf = (party: Party, region: Region | undefined): string => {
  if (party === "student") return "本人";
  return ofRegions.includes(party) ? officeTitle({ party, officeName: region?.name ?? null }) : (partyNames[party] ?? "");
};
