import { ProblemError, problemOf } from "@/api/problem";
import { formatDay } from "@/text/dates";
import { formatCount } from "@/text/money";

/** One policy key with what it means, in the groups and the order in which the handbook has them. */
export interface PolicyTerm {
  key: string;
  label: string;
  kind: "day" | "whole" | "flag" | "word" | "text";
  /** What stands behind a number. */
  unit?: string;
  /** The words that it may be, with their meaning. */
  words?: Readonly<Record<string, string>>;
  hint?: string;
}

const day = (key: string, label: string, hint?: string): PolicyTerm => ({ key, label, kind: "day", hint });
const whole = (key: string, label: string, unit: string, hint?: string): PolicyTerm => ({ key, label, kind: "whole", unit, hint });
const word = (key: string, label: string, words: PolicyTerm["words"], hint?: string): PolicyTerm => ({
  key,
  label,
  kind: "word",
  words,
  hint,
});

export const policyGroups: readonly { title: string; terms: readonly PolicyTerm[] }[] = [
  {
    title: "报名与选拔",
    terms: [
      day("signup.open", "报名开始"),
      day("signup.close", "报名截止", "当日仍可报名"),
      whole("choices.min", "意向服务省至少", "个"),
      whole("choices.max", "意向服务省至多", "个"),
      day("review.due", "高校审核截止"),
      day("medical.due", "体检截止"),
      whole("publicity.days.university", "高校公示", "天"),
      whole("publicity.days.province", "省级公示", "天"),
      day("agreement.due", "招募协议签订截止"),
    ],
  },
  {
    title: "名额与岗位结构",
    terms: [
      whole("quota.selfAdjustPct", "招募省自主调剂", "%", "占本省招募总数，按整数向下取"),
      whole("inProvince.maxPct", "省内招募至多", "%", "占新招募人数，含本数"),
      word("inProvince.scope", "省内招募比例核算范围", { national: "全国合计", area: "逐省" }),
      whole("bachelor.minPct", "本科比例至少", "%", "占招募省计划人数，含本数"),
      { key: "bachelor.orAbove", label: "硕士、博士计入本科比例", kind: "flag" },
      whole("rural.minPct", "乡镇及以下岗位至少", "%"),
      whole("education.minPct", "乡村教育岗位至少", "%"),
      whole("youth.maxPct", "基层青年工作岗位至多", "%"),
    ],
  },
  {
    title: "上岗与服务",
    terms: [
      whole("training.minDays", "集中培训至少", "天"),
      day("service.startsOn", "服务期开始"),
      day("service.endsOn", "服务期结束"),
      day("secondRegistration.county.due", "县级审核二次注册截止"),
      day("secondRegistration.province.due", "省级审核二次注册截止"),
      day("replacement.close", "补录截止"),
      day("extension.open", "延期申请开始"),
      day("extension.close", "延期申请截止"),
    ],
  },
  {
    title: "每月名单与补贴",
    terms: [
      whole("month.snapshotDay", "每月名单日期", "日", "当日在岗即计入当月"),
      word("month.proration", "不足月的补贴", { full: "按整月", day: "按天折算", half: "按半月折算" }),
      whole("subsidy.west", "西部地区补贴标准", "元/年"),
      whole("subsidy.south-xinjiang-tibet", "南疆四地州、西藏补贴标准", "元/年"),
      whole("subsidy.central", "中部地区补贴标准", "元/年"),
      { key: "bank.whitelist", label: "可用银行卡号开头", kind: "text", hint: "如 622848,6230，以半角逗号分隔；留空则不限" },
    ],
  },
];

const terms = new Map(policyGroups.flatMap((group) => group.terms).map((term) => [term.key, term]));

/** What a key is called; a key that this page does not know yet is shown by its name. */
export const policyLabel = (key: string) => terms.get(key)?.label ?? key;

// The longest first: no key is taken for the beginning of another.
const anyKey = new RegExp(
  [...terms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replaceAll(".", "\\."))
    .join("|"),
  "g",
);

/** A refusal of policy values with each key by its label. It says all in one sentence: the list by keys would say it twice. */
export async function inWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (thrown) {
    const problem = problemOf(thrown);
    throw new ProblemError({ ...problem, detail: problem.detail.replaceAll(anyKey, policyLabel), errors: undefined });
  }
}

/** A value as people read it. */
export function policyText(key: string, value: string | undefined): string {
  const term = terms.get(key);
  if (value === undefined || value === "") return term?.kind === "text" ? "不限" : "—";
  if (term?.kind === "flag") return value === "true" ? "是" : "否";
  if (term?.kind === "word") return term.words?.[value] ?? value;
  if (term?.kind === "day") return formatDay(value);
  // A per cent sign stands at its number.
  return term?.unit ? `${formatCount(Number(value))}${term.unit === "%" ? "" : " "}${term.unit}` : value;
}

/** The values that a form changed: only these are sent. */
export function changedValues(before: Readonly<Record<string, string>>, after: Readonly<Record<string, unknown>>): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const key of terms.keys()) {
    const value = after[key] === undefined || after[key] === null ? "" : String(after[key]);
    if (key in after && value !== (before[key] ?? "")) changed[key] = value;
  }
  return changed;
}
