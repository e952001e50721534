import { degreeNames, genderNames } from "@/text/labels";
import type { Application } from "../queries";
import { experienceOf } from "./form";

/** The stored form, numbers masked. */
export function FormFacts({ application: a }: { application: Application }) {
  const facts: [string, string | null | undefined][] = [
    ["姓名", a.name],
    ["性别", genderNames[a.gender]],
    ["身份证号", a.idNumber],
    ["手机号", a.phone],
    ["电子邮箱", a.email],
    ["QQ", a.qq],
    ["政治面貌", a.politicalStatus],
    ["所在高校", a.universityName],
    ["学历", degreeNames[a.degree]],
    ["专业", a.major],
    ["毕业年份", String(a.graduationYear)],
    ["志愿服务经历", experienceOf(a.priorVolunteering)],
    ["意向服务省", a.choiceNames.map((name, i) => `${i + 1}. ${name}`).join("　")],
    ["服从调剂", a.acceptsOtherProvinces ? "是" : "否"],
  ];
  return <FactList facts={facts} none="—" />;
}

/** Names with what they say. */
export function FactList({ facts, none }: { facts: readonly [string, string | null | undefined][]; none: string }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value || none}</dd>
        </div>
      ))}
    </dl>
  );
}
