import { useState } from "react";
import { Link } from "react-router";
import { FileImport, type ImportProblem, sendFile } from "@/parts/FileImport";
import { formatCount } from "@/text/money";
import { formatOf, quotaColumns, scaleColumns } from "./annexColumns";
import { type Gap, gapsOf, rowsOf, type YearView } from "./years";

interface AnnexesProps {
  year: YearView;
  /** Whether this officer may import: a maintainer, while the year is a draft. */
  mayImport: boolean;
  taken: () => void;
}

/** The two annexes of the national plan: the implementation scale, and who recruits how many for whom. */
export function Annexes({ year, mayImport, taken }: AnnexesProps) {
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const send =
    (annex: "scale" | "quota-matrix") =>
    async (file: File): Promise<readonly ImportProblem[]> => {
      setGaps([]);
      try {
        await sendFile("PUT", `/api/placement/programme-years/${year.year}/${annex}`, file);
        return [];
      } catch (thrown) {
        const rows = rowsOf(thrown);
        setGaps(gapsOf(thrown));
        // The rows say everything that the refusal says, each at its place.
        if (rows.length > 0) return rows;
        throw thrown;
      }
    };
  const recruits = year.scale.reduce((sum, row) => sum + row.newRecruits, 0);
  return (
    <section className="card stack" aria-labelledby="annexes">
      <h2 id="annexes">实施规模与招募名额</h2>
      <p>
        {standingOf(year, recruits)}
        {year.policyVersion > 0 && <Link to={`/quota-board?year=${year.year}`}>按招募省查看名额</Link>}
      </p>
      {mayImport && (
        <>
          <FileImport
            label="导入实施规模（附件1）"
            accept=".csv"
            send={send("scale")}
            onDone={taken}
            hint={`${formatOf(scaleColumns)}。已导入的名额须随之重新导入。`}
          />
          <FileImport
            label="导入招募名额（附件2）"
            accept=".csv"
            send={send("quota-matrix")}
            onDone={taken}
            hint={`${formatOf(quotaColumns)}。每个服务省的名额合计须等于其新招募人数。`}
          />
        </>
      )}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      {year.scale.length > 0 && <Scale year={year} />}
    </section>
  );
}

/** What is there of both annexes, and what is still to be imported. */
function standingOf({ scale, cells, totalQuota }: YearView, recruits: number): string {
  if (scale.length === 0) return "尚未导入。先导入实施规模（附件1），再导入招募名额（附件2），由另一名审核人员发布。";
  // A province may stand in the annex with nothing but zeros.
  const served = scale.filter(({ totalScale }) => totalScale > 0).length;
  const imported = `实施规模 ${served} 个省，新招募 ${formatCount(recruits)} 人；`;
  if (cells === 0) return `${imported}招募名额（附件2）尚未导入。`;
  const fits = totalQuota === recruits ? "与实施规模一致" : "与实施规模不一致";
  return `${imported}招募名额 ${formatCount(cells)} 项，合计 ${formatCount(totalQuota)} 人，${fits}。`;
}

const Gaps = ({ gaps }: { gaps: readonly Gap[] }) => (
  <div className="gaps" role="alert">
    <table className="plain-table">
      <caption>以下服务省的名额合计与新招募人数不符，文件未导入</caption>
      <thead>
        <tr>
          <th scope="col">服务省</th>
          <th scope="col" className="number">
            新招募
          </th>
          <th scope="col" className="number">
            名额合计
          </th>
          <th scope="col" className="number">
            差
          </th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.provinceCode}>
            <th scope="row">{gap.province}</th>
            <td className="number">{formatCount(gap.scale)}</td>
            <td className="number">{formatCount(gap.matrix)}</td>
            <td className="number">{gap.difference > 0 ? `多 ${gap.difference}` : `少 ${-gap.difference}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

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
