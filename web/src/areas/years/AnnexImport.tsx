import { useState } from "react";
import { FileImport, sendFile, TemplateLinks } from "@/parts/FileImport";
import { formatCount } from "@/text/money";
import { type Gap, gapsOf, type YearView } from "./years";

interface AnnexImportProps {
  /** What the annex is called. */
  annex: string;
  label: string;
  path: string;
  /** What the file is held to, or what it brings with it. */
  rule: string;
  /** Why it cannot be imported yet. */
  blocked?: string;
  /** What a year has of this annex. */
  inWords: (year: YearView) => string;
  taken: () => void;
}

/** One annex as a file: its template, what is wrong with what was sent, or what was taken of it. */
export function AnnexImport({ annex, label, path, rule, blocked, inWords, taken }: AnnexImportProps) {
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const [said, setSaid] = useState("");
  const send = async (file: File) => {
    setGaps([]);
    setSaid("");
    try {
      setSaid(`已导入 ${file.name}：${inWords(await sendFile<YearView>("PUT", path, file))}。`);
      return [];
    } catch (thrown) {
      setGaps(gapsOf(thrown));
      throw thrown;
    }
  };
  const hint = (
    <>
      下载模板（
      <TemplateLinks path={path} of={annex} />
      ）：已填好本年度的数据，尚未导入时为上一年度的；修改后导入。{rule}
    </>
  );
  return (
    <div>
      <FileImport label={label} accept=".xlsx,.csv" send={send} onDone={taken} hint={hint} blocked={blocked} />
      {said && <p role="status">{said}</p>}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
    </div>
  );
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
