import type { OfficerRole, Party } from "@/api/types";

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

export const roleNames: Readonly<Record<OfficerRole, string>> = { maintainer: "经办", reviewer: "审核", administrator: "管理员" };

export const degreeNames: Readonly<Record<string, string>> = {
  associate: "专科",
  bachelor: "本科",
  master: "硕士研究生",
  doctor: "博士研究生",
};

export const genderNames: Readonly<Record<string, string>> = { male: "男", female: "女" };
