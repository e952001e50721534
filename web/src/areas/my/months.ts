import type { Schema } from "@/api/types";

type MonthState = Schema<"subsidy", "MyMonthState">;

/** What the state of a month means for the person: a word and what happens next. */
export const monthStates: Readonly<Record<MonthState, { label: string; next: string; tone: string }>> = {
  "not-counted": { label: "未计入", next: "名单日不在岗，本月不发放。", tone: "left" },
  "no-central-rate": { label: "待省级核定", next: "本县没有中央补贴标准，由省级项目办核定。", tone: "returned" },
  removed: { label: "已核减", next: "后一版本不再计入本月，已发部分由财政部门核算。", tone: "left" },
  held: { label: "暂缓", next: "姓名、证件或银行卡正在核对，核对后补发。", tone: "unreviewed" },
  certified: { label: "已核定", next: "已提交财政部门，等待确认。", tone: "reviewed" },
  acknowledged: { label: "财政已确认", next: "由当地按月发放到银行卡。", tone: "admitted" },
};
