import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "@/api/problem";
import { PrintSheet } from "@/parts/PrintSheet";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { degreeNames, genderNames } from "@/text/labels";
import { myApplication } from "../queries";
import { type FullNumbers, FullNumbersButton } from "./FullNumbers";

/** 《大学生志愿服务西部计划报名登记表》 (REC-3): printed, signed and sealed, and compared by the university with what stands here. */
export default function RegistrationForm() {
  const application = useQuery(myApplication);
  const [full, setFull] = useState<FullNumbers>();
  if (application.isError) return <ProblemAlert problem={problemOf(application.error)} retry={() => application.refetch()} />;
  if (application.isPending) return <Waiting />;
  if (!application.data) return <ProblemAlert problem={{ status: 404, code: "application.none", detail: "还没有填写报名表。" }} />;
  const a = application.data;
  return (
    <PrintSheet
      title="大学生志愿服务西部计划报名登记表"
      hint="A4 纸打印两份，签字盖章后交本校项目办。"
      before={<FullNumbersButton filled={!!full} fill={setFull} />}
    >
      <p className="sheet-sub">{a.year} 年</p>
      <table>
        <tbody>
          <Row cells={["姓名", a.name, "性别", genderNames[a.gender] ?? ""]} />
          <Row cells={["身份证号", full?.idNumber ?? a.idNumber, "出生日期", full ? formatDay(full.birthDate) : ""]} />
          <Row cells={["政治面貌", a.politicalStatus ?? "", "手机号", full?.phone ?? a.phone]} />
          <Row cells={["电子邮箱", full?.email ?? a.email, "QQ", (full ? full.qq : a.qq) ?? ""]} />
          <Row cells={["所在高校", a.universityName, "招募省", a.recruitingProvinceName]} />
          <Row cells={["学历", degreeNames[a.degree] ?? "", "毕业年份", String(a.graduationYear)]} />
          <Row cells={["专业", a.major, "志愿服务经历", a.priorVolunteering ? "有" : "无"]} />
          <tr>
            <th scope="row">意向服务省</th>
            <td colSpan={3}>{a.choiceNames.map((name, i) => `${i + 1}. ${name}`).join("　　")}</td>
          </tr>
          <tr>
            <th scope="row">服从调剂</th>
            <td colSpan={3}>{a.acceptsOtherProvinces ? "是" : "否"}</td>
          </tr>
          <Signed what="本人承诺" text="以上内容真实、准确，自愿参加大学生志愿服务西部计划，服从组织安排。" who="本人签字" />
          <Signed what="院系意见" text="" who="学院党总支负责人签字（盖章）" />
          <Signed what="高校项目办意见" text="" who="高校项目办（盖章）" />
        </tbody>
      </table>
      <p className="sheet-note">
        打印时报名状态：{a.stateLabel}；报名表第 {a.revision} 版
      </p>
    </PrintSheet>
  );
}

function Row({ cells: [a, b, c, d] }: { cells: [string, string, string, string] }) {
  return (
    <tr>
      <th scope="row">{a}</th>
      <td>{b}</td>
      <th scope="row">{c}</th>
      <td>{d}</td>
    </tr>
  );
}

function Signed({ what, text, who }: { what: string; text: string; who: string }) {
  return (
    <tr className="sheet-signed">
      <th scope="row">{what}</th>
      <td colSpan={3}>
        <p>{text}</p>
        <p className="sheet-line">
          <span>
            {who}：<i className="sheet-blank" />
          </span>
          <span>年　　月　　日</span>
        </p>
      </td>
    </tr>
  );
}
