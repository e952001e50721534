import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Link, useSearchParams } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, YearChoice } from "@/parts/YearChoice";
import { useSignedIn } from "@/session/session";
import { provinces } from "@/text/provinces";
import { boardQuery } from "./board";
import { Cells } from "./Cells";
import { Meters } from "./Meters";

/** The live quota board of a recruiting province: every destination with what is left of it, and the rules over all of them. */
export default function QuotaBoardPage() {
  const actor = useSignedIn();
  const year = useChosenYear();
  const [params, setParams] = useSearchParams();
  const national = actor.party === "national";
  const province = national ? (params.get("province") ?? "370000") : (actor.region ?? "");
  const found = useQuery(boardQuery(year, province));
  const choose = (next: string) => {
    const all = new URLSearchParams(params);
    all.set("province", next);
    setParams(all);
  };
  if (year === undefined) return <Waiting />;
  const board = found.data;
  return (
    <>
      <div className="page-head">
        <h1>{board ? `${board.province}对接名额` : "对接名额"}</h1>
        {national && (
          <Select
            aria-label="招募省"
            value={province}
            onChange={choose}
            options={Object.entries(provinces).map(([value, label]) => ({ value, label }))}
          />
        )}
        <YearChoice year={year} />
        <Link to={`/placement-runs?year=${year}`}>对接方案</Link>
        <Link to={`/seats?year=${year}`}>对接结果</Link>
        <p>名额随各省办理实时变化，本页每 15 秒刷新。</p>
      </div>
      {found.isError && <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />}
      {!board && !found.isError && <Waiting />}
      {board && (
        <div className="stack">
          <section className="card" aria-labelledby="rules">
            <h2 id="rules">总量和比例</h2>
            <Meters board={board} />
          </section>
          <section className="card" aria-labelledby="cells">
            <h2 id="cells">各服务省</h2>
            <Cells recruiting={board.provinceCode} cells={board.cells} />
          </section>
        </div>
      )}
    </>
  );
}
