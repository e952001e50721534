import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { problemOf } from "@/api/problem";
import { PrintSheet } from "@/parts/PrintSheet";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { degreeNames, genderNames } from "@/text/labels";
import { idNumberFault, idNumberSays } from "@/text/numbers";
import { useToday } from "@/text/today";
import { type Application, myApplication } from "../queries";

/** 《大学生志愿服务西部计划报名登记表》 (REC-3): printed, signed and sealed, and compared by the university with what stands here. */
export default function RegistrationForm() {
  const application = useQuery(myApplication);
  const [idNumber, setIdNumber] = useState("");
  if (application.isError) return <ProblemAlert problem={problemOf(application.error)} retry={() => application.refetch()} />;
  if (application.isPending) return <Waiting />;
  if (!application.data) return <ProblemAlert problem={{ status: 404, code: "application.none", detail: "还没有填写报名表。" }} />;
  const a = application.data;
  return (
    <>
      <FullNumber masked={a.idNumber} change={setIdNumber} />
      <PrintSheet title="大学生志愿服务西部计划报名登记表" hint="A4 纸打印两份，签字盖章后交本校项目办。">
        <p className="sheet-sub">
          {a.year} 年 · {a.stateLabel} · 版本 {a.revision}
        </p>
        <table>
          <tbody>
            <Row cells={["姓名", a.name, "性别", genderNames[a.gender] ?? ""]} />
            <Row cells={["身份证号", idNumber || a.idNumber, "出生日期", idNumber ? formatDay(idNumberSays(idNumber).born) : ""]} />
            <Row cells={["政治面貌", a.politicalStatus ?? "", "手机号", a.phone]} />
            <Row cells={["电子邮箱", a.email, "QQ", a.qq ?? ""]} />
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
      </PrintSheet>
    </>
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
        <p className="sheet-line">{who}：　　　　　　　　　　年　　月　　日</p>
      </td>
    </tr>
  );
}

/** The portal does not show the stored number again: for the print it is typed once more, compared with the mask, and kept nowhere. */
function FullNumber({ masked, change }: { masked: Application["idNumber"]; change: (text: string) => void }) {
  const today = useToday();
  const [typed, setTyped] = useState("");
  const text = typed.trim().toUpperCase();
  const whole = text.length === 18 && !idNumberFault(text, today);
  const same = whole && [...masked].every((c, i) => c === "*" || c === text[i]);
  const fault = idNumberFault(text, today) ?? (whole && !same ? "与报名时填写的号码不一致" : undefined);
  return (
    <div className="sheet-tools">
      <label htmlFor="full-number">打印完整身份证号（仅用于本次打印，不保存）</label>
      <Input
        id="full-number"
        style={{ width: 220 }}
        maxLength={18}
        autoComplete="off"
        value={typed}
        status={fault ? "error" : undefined}
        onChange={(event) => {
          const next = event.target.value.trim().toUpperCase();
          setTyped(event.target.value);
          const fits = next.length === 18 && !idNumberFault(next, today) && [...masked].every((c, i) => c === "*" || c === next[i]);
          change(fits ? next : "");
        }}
      />
      <span role="status">{fault ?? (same ? "已填入" : "")}</span>
    </div>
  );
}
