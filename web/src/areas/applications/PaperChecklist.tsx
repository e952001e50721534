import { Checkbox } from "antd";
import { Fragment, type ReactNode } from "react";
import { degreeNames, genderNames } from "@/text/labels";
import type { ApplicationView } from "./applications";
import "./applications.css";

/** A line that stands on the paper form and on the screen. */
interface Line {
  key: string;
  label: string;
  value: ReactNode;
}

// Stands on the paper only.
const seal = "seal";

/** What is compared, in the order of the paper. */
export const paperLines = (view: ApplicationView): Line[] => [
  { key: "name", label: "姓名", value: view.name },
  { key: "gender", label: "性别", value: genderNames[view.gender] },
  { key: "idNumber", label: "身份证号", value: view.idNumber },
  { key: "political", label: "政治面貌", value: view.politicalStatus || "—" },
  { key: "study", label: "学校、专业", value: `${view.universityName} ${view.major}` },
  { key: "degree", label: "学历、毕业年份", value: `${degreeNames[view.degree]}，${view.graduationYear} 年毕业` },
  { key: "contact", label: "手机、邮箱", value: `${view.phone} ${view.email}` },
  { key: "choices", label: "意向服务省", value: view.choiceNames.map((name, index) => `${index + 1}. ${name}`).join("  ") },
  { key: "other", label: "服从调剂", value: view.acceptsOtherProvinces ? "是" : "否" },
  { key: "prior", label: "志愿服务经历", value: view.priorVolunteering ? "有" : "无" },
  { key: seal, label: "签字和盖章", value: "本人签名、学院意见并盖章" },
];

interface PaperChecklistProps {
  lines: readonly Line[];
  compared: ReadonlySet<string>;
  /** Nothing where there is no review to do: then the form is only read. */
  change?: (compared: ReadonlySet<string>) => void;
}

/** The form beside the paper: each line is ticked as it is compared. What is ticked is an aid for this review and is kept nowhere. */
export function PaperChecklist({ lines, compared, change }: PaperChecklistProps) {
  if (!change) return <Form lines={lines.filter(({ key }) => key !== seal)} />;
  const toggle = (key: string) => {
    const next = new Set(compared);
    if (!next.delete(key)) next.add(key);
    change(next);
  };
  const all = compared.size === lines.length;
  return (
    <>
      <ul className="paper">
        {lines.map(({ key, label, value }) => (
          <li key={key} className={compared.has(key) ? "paper-same" : undefined}>
            <Checkbox checked={compared.has(key)} onChange={() => toggle(key)}>
              <span className="paper-label">{label}</span>
              <span>{value}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="paper-foot">
        <Checkbox
          checked={all}
          indeterminate={compared.size > 0 && !all}
          onChange={() => change(all ? new Set() : new Set(lines.map(({ key }) => key)))}
        >
          全部一致
        </Checkbox>
        <span className="soft" role="status">
          已核对 {compared.size} / {lines.length} 项
        </span>
      </div>
    </>
  );
}

function Form({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="facts">
      {lines.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
