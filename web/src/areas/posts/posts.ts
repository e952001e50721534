import type { Schema } from "@/api/types";
import type { Filter } from "@/parts/table/types";
import { provinces } from "@/text/provinces";

export type PostView = Schema<"placement", "PostView">;
export type RatioRule = Schema<"placement", "RatioRule">;
export const ruleNames: Readonly<Record<RatioRule, string>> = {
  rural: "乡镇及以下岗位",
  education: "乡村教育岗位",
  youth: "基层青年工作岗位",
};

/** How a waiver stands: its colour and its word. */
export const waiverStates: Readonly<Record<Schema<"placement", "RatioWaiverState">, { state: string; label: string }>> = {
  requested: { state: "asked", label: "待审批" },
  granted: { state: "granted", label: "已同意" },
  refused: { state: "refused", label: "未同意" },
};

export const postStates = [
  { value: "declared", label: "县已申报" },
  { value: "reviewed-by-province", label: "省已审核" },
  { value: "returned", label: "已退回" },
  { value: "approved", label: "全国已审定" },
  { value: "withdrawn", label: "已撤销" },
] as const;

/** The province of a list of posts, for who sees several. */
export const provinceFilter: Filter = {
  key: "province",
  label: "省",
  kind: "select",
  options: Object.entries(provinces).map(([value, label]) => ({ value, label })),
};

export const postStateName = (state: string) => postStates.find(({ value }) => value === state)?.label ?? state;

/** A post's decisions; an amendment that sends a returned post again is called what its button was called. */
export const recordOf = ({ decisions }: PostView) =>
  decisions.map((decision) =>
    decision.action === "Amend" && decision.from === "Returned" ? { ...decision, action: "DeclareAgain" } : decision,
  );

export const declareAgain = "修改并重新申报";

export const postActionNames: Readonly<Record<string, string>> = {
  Declare: "申报",
  DeclareAgain: declareAgain,
  Amend: "修改",
  Review: "省级审核通过",
  Return: "退回",
  Approve: "全国审定",
  Withdraw: "撤销",
};
