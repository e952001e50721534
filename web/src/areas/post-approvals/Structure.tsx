import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/api/problem";
import { ruleNames } from "@/areas/posts/posts";
import { figuresOf, type Ratio, ratiosOf } from "@/areas/posts/ratio";
import { Meter } from "@/parts/Meter";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { provinceName } from "@/text/provinces";
import { ApproveAll } from "./ApproveAll";

interface StructureProps {
  year: number;
  province: string;
  /** Everything of the province at once: offered where the list shows that province, not where some rows are selected. */
  mayApprove: boolean;
  reload: () => Promise<unknown>;
}

/** The structure of one province's posts: as approved, and as it would be with everything that waits. */
export function Structure(props: StructureProps) {
  return (
    <section className="card stack" aria-labelledby="structure">
      <h2 id="structure">岗位结构</h2>
      {props.province ? (
        <Ratios {...props} />
      ) : (
        <p className="soft">在下面的列表中筛选一个省，或选择同一个省的岗位，这里显示该省审定前后的岗位结构。</p>
      )}
    </section>
  );
}

function Ratios({ year, province, mayApprove, reload }: StructureProps) {
  const ratios = useQuery(ratiosOf(year, province));
  if (ratios.isError) return <ProblemAlert problem={problemOf(ratios.error)} retry={() => ratios.refetch()} />;
  if (!ratios.data) return null;
  const { approved, withReviewed } = ratios.data;
  return (
    <>
      <h3>{provinceName(province)}：已审定</h3>
      <Meters ratios={approved} />
      <h3>{provinceName(province)}：加上全部待审定岗位</h3>
      <Meters ratios={withReviewed} />
      {mayApprove && (
        <div>
          <ApproveAll year={year} province={province} none={placesOf(withReviewed) === placesOf(approved)} done={reload} />
        </div>
      )}
    </>
  );
}

/** The places that the shares are of: every rule counts them all. */
const placesOf = (ratios: readonly Ratio[]) => ratios[0]?.denominator;

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
