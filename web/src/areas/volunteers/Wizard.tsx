import type { ReactNode } from "react";
import { ActionBar } from "@/parts/ActionBar";
import { type Action, allowedOf } from "@/parts/actions";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { dutyActions } from "./actions/duty";
import { extensionActions } from "./actions/extension";
import { leaveActions } from "./actions/leave";
import { moveActions } from "./actions/move";
import type { TermView } from "./terms";
import "./volunteers.css";

// What is compared where somebody else was faster.
const names = {
  stateLabel: "状态",
  countyName: "服务县",
  category: "专项",
  postId: "岗位",
  endsOn: "服务期至",
  leftOn: "离岗日期",
  payHold: "暂缓发放",
};

interface Way {
  title: string;
  what: ReactNode;
  /** Why nothing of it can be done, where it is not the state. */
  why?: string;
  actions: Action[];
}

/** 一键管理＋选择向导: the ways on from where the volunteer stands. Each shows only what the term allows now, and what it reverts. */
export function Wizard({ term, postCategory, reload }: { term: TermView; postCategory?: string; reload: () => Promise<unknown> }) {
  const ways = waysOf(term, useToday(), postCategory);
  const open = ways.filter((way) => allowedOf(way.actions, term.allowedActions).length > 0);
  const shut = ways.filter((way) => !open.includes(way));
  if (open.length === 0)
    return (
      <p className="soft">
        当前状态“{term.stateLabel}”，本机构不能办理{ways.map(({ title }) => title).join("、")}。
      </p>
    );
  return (
    <div className="wizard">
      {open.map((way) => (
        <section key={way.title} className="wizard-way" aria-label={way.title}>
          <h3>{way.title}</h3>
          <p className="soft">{way.what}</p>
          <ActionBar record={term} actions={way.actions} names={names} reload={reload} />
        </section>
      ))}
      {shut.map(({ title, why = `当前状态“${term.stateLabel}”不能办理` }) => (
        <p key={title} className="soft">
          {title}：{why}。
        </p>
      ))}
    </div>
  );
}

/** What there is to do by where the volunteer stands. */
const duty: Readonly<Record<TermView["state"], string>> = {
  opened: "到达后登记报到日期和服务县。",
  arrived: "等待志愿者二次信息注册；报到日期或服务县有误的，可重新登记。",
  unreviewed: "核对证件、银行卡和专项后审核在岗。",
  "on-duty": "已审核在岗；签订三方协议后登记。",
  "on-duty-extended": "已审核在岗；签订三方协议后登记。",
  left: "已离岗。",
  closed: "已归档。",
};

const leaving: Readonly<Record<TermView["state"], string>> = {
  opened: "未能报到的，可归档。",
  arrived: "未能上岗的，可归档。",
  unreviewed: "未能上岗的，可归档。",
  "on-duty": "登记离岗日期、原因和去向；离岗后本机构不能撤回。",
  "on-duty-extended": "登记离岗日期、原因和去向；离岗后本机构不能撤回。",
  left: "已离岗，可归档。",
  closed: "已归档。",
};

function dutySays({ state, payHold, agreementSignedOn }: TermView): string {
  if (payHold) return "银行卡或姓名有变更，补贴暂缓发放，待复核。";
  const serves = state === "on-duty" || state === "on-duty-extended";
  return serves && agreementSignedOn ? `已审核在岗，三方协议${formatDay(agreementSignedOn)}签订。` : duty[state];
}

function extensionSays({ state, extensionRequestedOn }: TermView): string {
  if (state === "on-duty-extended") return "已同意延期；可以撤销，下一服务年度开始后办理续期上岗。";
  return extensionRequestedOn ? `志愿者${formatDay(extensionRequestedOn)}申请延期。` : "志愿者尚未申请延期。";
}

function waysOf(term: TermView, today: string, postCategory?: string): Way[] {
  // Without a request there is nothing to decide; an extension that was agreed can still be withdrawn.
  const extended = term.state === "on-duty-extended";
  const mayDecide = extended || !!term.extensionRequestedOn;
  return [
    {
      title: "报到与审核",
      what: dutySays(term),
      actions: dutyActions(term, today, postCategory).filter((action) => action.key !== "release-pay-hold" || term.payHold),
    },
    {
      title: "延期管理",
      what: extensionSays(term),
      why: term.state === "on-duty" ? "志愿者尚未申请延期" : undefined,
      actions: mayDecide ? extensionActions(term, today) : [],
    },
    {
      title: "离岗管理",
      what: term.leaveWish && !term.leftOn ? `志愿者申请离岗：${term.leaveWish}` : leaving[term.state],
      actions: leaveActions(term, today),
    },
    {
      title: "调岗与专项",
      what: extended
        ? "省级项目办可直接调整岗位；取消审核须先撤销延期；专项有误的在此修改。"
        : "取消审核后由志愿者另选岗位，省级项目办可直接调整；专项有误的在此修改。",
      actions: moveActions(term, today),
    },
  ];
}
