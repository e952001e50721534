import { useState } from "react";
import { Link } from "react-router";
import { TemplateLinks } from "@/parts/FileImport";
import { isParty, useSignedIn } from "@/session/session";
import { formatCount } from "@/text/money";
import { AnnexImport } from "./AnnexImport";
import type { YearView } from "./years";

interface AnnexesProps {
  year: YearView;
  /** Whether this officer may import: a maintainer, while the year is a draft. */
  mayImport: boolean;
  taken: () => void;
}

/** The two annexes of the national plan: the implementation scale, and who recruits how many for whom. */
export function Annexes({ year, mayImport, taken }: AnnexesProps) {
  // A new scale makes what was said of a matrix before it void.
  const [scales, setScales] = useState(0);
  const nation = isParty(useSignedIn(), "national");
  const path = `/api/placement/programme-years/${year.year}`;
  return (
    <section className="card stack" aria-labelledby="annexes">
      <h2 id="annexes">实施规模与招募名额</h2>
      <p>
        {standingOf(year)}
        {year.policyVersion > 0 && <Link to={`/quota-board?year=${year.year}`}>按招募省查看名额</Link>}
      </p>
      {mayImport && (
        <>
          <AnnexImport
            annex="实施规模"
            label="导入实施规模（附件1）"
            path={`${path}/scale`}
            rule="导入后，名额须随之重新导入。"
            inWords={scaleOf}
            taken={() => {
              setScales(scales + 1);
              taken();
            }}
          />
          <AnnexImport
            key={scales}
            annex="招募名额"
            label="导入招募名额（附件2）"
            path={`${path}/quota-matrix`}
            rule="每个服务省的名额合计须等于其新招募人数。"
            blocked={year.scale.length === 0 ? "请先导入实施规模（附件1）。" : undefined}
            inWords={quotaOf}
            taken={taken}
          />
        </>
      )}
      {!mayImport && nation && year.scale.length > 0 && (
        <p>
          下载核对：实施规模（
          <TemplateLinks path={`${path}/scale`} of="实施规模" />）
          {year.cells > 0 && (
            <>
              、招募名额（
              <TemplateLinks path={`${path}/quota-matrix`} of="招募名额" />）
            </>
          )}
        </p>
      )}
      {year.scale.length > 0 && <Scale year={year} />}
    </section>
  );
}

const recruitsOf = ({ scale }: YearView) => scale.reduce((sum, row) => sum + row.newRecruits, 0);

function scaleOf(year: YearView): string {
  // A province may stand in the annex with nothing but zeros.
  const served = year.scale.filter(({ totalScale }) => totalScale > 0).length;
  return `实施规模 ${served} 个省，新招募 ${formatCount(recruitsOf(year))} 人`;
}

const quotaOf = ({ cells, totalQuota }: YearView) => `招募名额 ${formatCount(cells)} 项，合计 ${formatCount(totalQuota)} 人`;

/** What is there of both annexes, and what is still to be imported. */
function standingOf(year: YearView): string {
  if (year.scale.length === 0) return "尚未导入。先导入实施规模（附件1），再导入招募名额（附件2），由另一名审核人员发布。";
  if (year.cells === 0) return `${scaleOf(year)}；招募名额（附件2）尚未导入。`;
  const fits = year.totalQuota === recruitsOf(year) ? "与实施规模一致" : "与实施规模不一致";
  return `${scaleOf(year)}；${quotaOf(year)}，${fits}。${year.state === "draft" ? "附件齐全，待另一名审核人员复核发布。" : ""}`;
}

const columns = [
  ["totalScale", "总规模"],
  ["graduateTeachingCorps", "研究生支教团"],
  ["extended", "延期"],
  ["newRecruits", "新招募"],
] as const;

const Scale = ({ year }: { year: YearView }) => (
  <table className="plain-table">
    <caption>实施规模</caption>
    <thead>
      <tr>
        <th scope="col">服务省</th>
        {columns.map(([key, title]) => (
          <th scope="col" key={key} className="number">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {year.scale.map((row) => (
        <tr key={row.provinceCode}>
          <th scope="row">{row.province}</th>
          {columns.map(([key]) => (
            <td key={key} className="number">
              {formatCount(row[key])}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        {columns.map(([key]) => (
          <td key={key} className="number">
            {formatCount(year.scale.reduce((sum, row) => sum + row[key], 0))}
          </td>
        ))}
      </tr>
    </tfoot>
  </table>
);
