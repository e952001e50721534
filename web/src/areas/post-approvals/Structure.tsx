import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useSearchParams } from "react-router";
import { problemOf } from "@/api/problem";
import { provinceFilter, ruleNames } from "@/areas/posts/posts";
import { figuresOf, type Ratio, ratiosOf } from "@/areas/posts/ratio";
import { Meter } from "@/parts/Meter";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { withValues } from "@/parts/table/query";
import { provinceName } from "@/text/provinces";
import { ApproveAll } from "./ApproveAll";

interface StructureProps {
  year: number;
  province: string;
  mayApprove: boolean;
  reload: () => Promise<unknown>;
}

/** The structure of one province's posts: as approved, and as it would be with everything that waits. */
export function Structure({ year, province, mayApprove, reload }: StructureProps) {
  const [params, setParams] = useSearchParams();
  return (
    <section className="card stack" aria-labelledby="structure">
      <div className="page-head">
        <h2 id="structure">岗位结构</h2>
        <Select
          aria-label="查看哪个省的岗位结构"
          placeholder="选择省"
          showSearch={{ optionFilterProp: "label" }}
          style={{ minWidth: 140 }}
          value={province || undefined}
          options={provinceFilter.options?.map((option) => ({ ...option }))}
          // The list below is narrowed to the same province.
          onChange={(chosen) => setParams(withValues(params, { province: chosen }), { replace: true })}
        />
      </div>
      {province ? (
        <Ratios year={year} province={province} mayApprove={mayApprove} reload={reload} />
      ) : (
        <p className="soft">选择一个省，查看审定后岗位结构是否符合要求。</p>
      )}
    </section>
  );
}

function Ratios({ year, province, mayApprove, reload }: StructureProps) {
  const ratios = useQuery(ratiosOf(year, province));
  if (ratios.isError) return <ProblemAlert problem={problemOf(ratios.error)} retry={() => ratios.refetch()} />;
  if (!ratios.data) return null;
  return (
    <>
      <h3>{provinceName(province)}：已审定</h3>
      <Meters ratios={ratios.data.approved} />
      <h3>{provinceName(province)}：加上全部待审定岗位</h3>
      <Meters ratios={ratios.data.withReviewed} />
      {mayApprove && (
        <div>
          <ApproveAll year={year} province={province} done={reload} />
        </div>
      )}
    </>
  );
}

const Meters = ({ ratios }: { ratios: readonly Ratio[] }) => (
  <div className="grid">
    {ratios.map((ratio) => (
      <Meter
        key={ratio.rule}
        label={ruleNames[ratio.rule]}
        part={ratio.numerator}
        whole={ratio.denominator}
        limit={ratio.needed}
        kind={ratio.direction === "at-least" ? "min" : "max"}
        figures={figuresOf(ratio)}
        hint={ratio.waived ? "已豁免" : undefined}
      />
    ))}
  </div>
);
