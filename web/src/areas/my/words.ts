import type { Schema } from "@/api/types";

/** The form's fields in Chinese, by the names of the service. */
export const fieldNames: Readonly<Record<string, string>> = {
  stateLabel: "状态",
  name: "姓名",
  idNumber: "身份证号",
  phone: "手机号",
  email: "电子邮箱",
  qq: "QQ",
  universityName: "所在高校",
  degree: "学历",
  major: "专业",
  graduationYear: "毕业年份",
  priorVolunteering: "志愿服务经历",
  politicalStatus: "政治面貌",
  choiceNames: "意向服务省",
  acceptsOtherProvinces: "服从调剂",
};

/** A step of the application: what was done, and the new state where the deed does not name it already. */
export function wordsOf({
  action,
  from,
  to,
  toLabel,
}: Pick<Schema<"recruitment", "GetMyTimelineStep">, "action" | "from" | "to" | "toLabel">) {
  return from === to || toLabel.includes(action) || action.includes(toLabel) ? action : `${action} → ${toLabel}`;
}

export const politicalStatuses = ["中共党员", "中共预备党员", "共青团员", "民主党派", "群众"];
