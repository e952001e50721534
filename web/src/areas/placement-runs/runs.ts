import type { Schema } from "@/api/types";

export type RunRow = Schema<"placement", "ListPlacementRunsItem">;
export type Run = Schema<"placement", "PlacementRunView">;
export type Proposal = Schema<"placement", "Proposal">;

export const runStates: Readonly<Record<Run["state"], string>> = { proposed: "待确认", confirmed: "已确认", discarded: "已作废" };
export const runActionNames: Readonly<Record<string, string>> = { Run: "运行", Confirm: "确认", Discard: "作废" };

/** What happened to a run: that its province ran it, which is no decision of the run, and what was decided then. */
export const recordOf = ({ ranAt, provinceCode, decisions }: Pick<Run, "ranAt" | "provinceCode" | "decisions">) => [
  { action: "Run", at: ranAt, party: "province", region: provinceCode },
  ...decisions,
];

/** What became of an applicant, in the words of the rules. */
export const outcomeNames: Readonly<Record<string, string>> = {
  "placed.by-quota": "对口名额",
  "placed.by-self-adjustment": "自主调剂",
  "unplaced.no-choice": "未填志愿",
  "unplaced.no-such-area": "该省无新招募名额",
  "unplaced.no-cell": "无对口名额",
  "unplaced.cell-full": "对口名额已满",
  "unplaced.budget-used-up": "自主调剂已用完",
  "unplaced.area-full": "服务省已满",
  "unplaced.in-province-share": "省内招募达上限",
  "unplaced.degree-share": "学历比例所限",
  "unplaced.total-used-up": "本省总名额已用完",
};

/** The outcomes that occur, each with how often, those with a seat first. */
export function outcomesOf(proposals: readonly Pick<Proposal, "code">[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of proposals) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => Number(b.code.startsWith("placed")) - Number(a.code.startsWith("placed")) || b.count - a.count);
}
