import type { Actor, OfficerRole, Party } from "@/api/types";
import { provinceName } from "./provinces";

/** Words for values of the services that have no label of their own in an answer. */
export const partyNames: Readonly<Record<Party | "system" | "machine", string>> = {
  student: "学生/志愿者",
  university: "高校项目办",
  county: "县级项目办",
  prefecture: "地市项目办",
  province: "省级项目办",
  national: "全国项目办",
  employer: "用人单位",
  finance: "财政部门",
  system: "系统",
  machine: "对接系统",
};

/** What an office is called: a region's and a university's office by its place, the others by their own name. */
export function officeTitle(actor: Pick<Actor, "party" | "officeName">): string {
  if (!actor.officeName) return partyNames[actor.party];
  const byPlace: readonly Party[] = ["national", "province", "prefecture", "county", "university"];
  return byPlace.includes(actor.party) && !actor.officeName.endsWith("办") ? `${actor.officeName}项目办` : actor.officeName;
}

/** The same where there is little room: a province by its short name, `内蒙古项目办`. */
export const shortOfficeTitle = (actor: Pick<Actor, "party" | "officeName" | "region">): string =>
  actor.party === "province" && actor.region ? `${provinceName(actor.region)}项目办` : officeTitle(actor);

export const roleNames: Readonly<Record<OfficerRole, string>> = { maintainer: "经办", reviewer: "审核", administrator: "管理员" };

export const degreeNames: Readonly<Record<string, string>> = {
  associate: "专科",
  bachelor: "本科",
  master: "硕士研究生",
  doctor: "博士研究生",
};

export const genderNames: Readonly<Record<string, string>> = { male: "男", female: "女" };

/** What posts are for (职能类别), and the specials for an area (区域专项). */
export const postCategoryNames: Readonly<Record<string, string>> = {
  "rural-education": "乡村教育",
  "rural-construction": "服务乡村建设",
  "healthy-village": "健康乡村",
  "grassroots-youth": "基层青年工作",
  "rural-governance": "乡村社会治理",
};
export const areaSpecialNames: Readonly<Record<string, string>> = { "serve-xinjiang": "服务新疆", "serve-tibet": "服务西藏" };

/** The name of a post's category (专项); what is not in the catalogue as it is. */
export const categoryName = (category: string | null | undefined) =>
  category ? (postCategoryNames[category] ?? areaSpecialNames[category] ?? category) : "—";

/** With the special of the province (PLA-6), which every post there has: `乡村教育（服务新疆）`. */
export function categoryIn(province: string, category: string | null | undefined): string {
  const special = { "650000": "serve-xinjiang", "660000": "serve-xinjiang", "540000": "serve-tibet" }[province];
  return special ? `${categoryName(category)}（${areaSpecialNames[special]}）` : categoryName(category);
}

/** What moves a volunteer's term, as its decisions name it: the words of the lifecycle. */
export const termActionNames: Readonly<Record<string, string>> = {
  RecordArrival: "报到登记",
  Register: "二次信息注册",
  RecordAgreement: "登记三方协议",
  ConfirmOnDuty: "审核在岗",
  TakeBack: "取消审核",
  Transfer: "调整岗位",
  ChangeCategory: "修改专项行动",
  EditDetails: "变更个人信息",
  ReleasePayHold: "解除暂缓发放",
  RequestExtension: "申请延期",
  AgreeExtension: "同意延期",
  RefuseExtension: "不同意延期",
  StartNextYear: "续期上岗",
  RequestLeave: "申请离岗",
  RecordDeparture: "离岗管理",
  Restore: "批准还原",
  RestoreExtended: "批准还原（在岗并延期）",
  Close: "归档",
};
