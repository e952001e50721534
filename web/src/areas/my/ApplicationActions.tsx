import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useLinkClickHandler } from "react-router";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import type { Application } from "./queries";
import { fieldNames } from "./words";

const actions: Action[] = [
  {
    key: "submit",
    label: "提交报名",
    tone: "primary",
    confirm: "提交后由本校项目办审核；审核后再修改，须重新审核。",
    run: (_, headers) => read(api.recruitment.POST("/api/recruitment/applications/mine/submit", { headers })),
  },
  {
    key: "sign",
    label: "签订招募协议",
    tone: "primary",
    confirm: <Agreement />,
    run: (_, headers) => read(api.recruitment.POST("/api/recruitment/applications/mine/agreement", { headers })),
  },
  {
    key: "withdraw",
    label: "退出报名",
    tone: "danger",
    confirm: "退出后本年度报名结束，已对接的名额将释放，且不能恢复。",
    reason: "required",
    reasonLabel: "退出原因",
    run: ({ reason }, headers) =>
      read(api.recruitment.POST("/api/recruitment/applications/mine/withdraw", { body: { reason: reason ?? null }, headers })),
  },
];

/** What the person may do with the application now; editing the form has a page of its own. */
export function ApplicationActions({ application }: { application: Application }) {
  const client = useQueryClient();
  return (
    <ActionBar record={application} actions={actions} names={fieldNames} reload={() => client.invalidateQueries({ queryKey: ["my"] })}>
      {awaitsPaper(application) && <PrintForm />}
    </ActionBar>
  );
}

/** The university reviews what is on paper: until then, printing the form is what comes next. */
export const awaitsPaper = ({ state, needsReReview }: Application) => state === "unreviewed" || needsReReview;

const sheet = "/my/registration-form";

function PrintForm() {
  const follow = useLinkClickHandler<HTMLElement>(sheet);
  return (
    <Button type="primary" href={sheet} onClick={follow}>
      打印《报名登记表》
    </Button>
  );
}

function Agreement() {
  return (
    <div className="agreement">
      <p>
        <strong>大学生志愿服务西部计划招募协议（要点）</strong>
      </p>
      <ol>
        <li>本人自愿参加西部计划，服从服务省项目办的岗位安排，按确认通知书的时间和服务省项目办的安排报到。</li>
        <li>服务期为一年，期满经考核可申请延期，累计不超过三年。</li>
        <li>服务期间遵守国家法律法规、西部计划管理规定和服务单位的规章制度。</li>
        <li>服务期间按规定享受生活补贴、保险和期满后的优惠政策。</li>
        <li>因个人原因不能履行本协议的，应及时书面说明原因并办理退出手续。</li>
      </ol>
      <p>点击“确认签订招募协议”，即表示本人已阅读并同意以上内容。</p>
    </div>
  );
}
