import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/api/problem";
import { Meter } from "@/parts/Meter";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { AskWaiver } from "./AskWaiver";
import { ruleNames } from "./posts";
import { figuresOf, hintOf, isTight, type Ratio, ratiosOf } from "./ratio";
import { Waivers } from "./Waivers";

/** PLA-5: the structure of the province's posts, as approved and as it would be with everything that waits. */
export function Ratios({ year, province }: { year: number; province: string }) {
  const ratios = useQuery(ratiosOf(year, province));
  if (ratios.isError) return <ProblemAlert problem={problemOf(ratios.error)} retry={() => ratios.refetch()} />;
  if (!ratios.data) return null;
  const { approved, withReviewed } = ratios.data;
  const noneApproved = none(approved);
  const broken = withReviewed.filter((ratio) => !ratio.holds && !ratio.waived);
  return (
    <section className="card" aria-labelledby="ratios">
      <div className="page-head">
        <h2 id="ratios">岗位结构</h2>
        <AskWaiver year={year} rules={withReviewed.filter(isTight).map(({ rule }) => rule)} />
        <p>
          {standingOf(withReviewed, broken)}
          {noneApproved && !none(withReviewed) && "尚无已审定岗位。"}
        </p>
      </div>
      <div className="grid">
        {withReviewed.map((ratio) => (
          <div key={ratio.rule}>
            <Meter
              label={`${ruleNames[ratio.rule]}（含待审定）`}
              part={ratio.numerator}
              whole={ratio.denominator}
              limit={ratio.needed}
              kind={ratio.direction === "at-least" ? "min" : "max"}
              figures={figuresOf(ratio)}
              hint={hintOf(ratio)}
            />
            {!noneApproved && <p className="soft">{approvedOf(approved, ratio)}</p>}
          </div>
        ))}
      </div>
      <Waivers year={year} />
    </section>
  );
}

const none = (ratios: readonly Ratio[]) => ratios.every(({ denominator }) => denominator === 0);

/** Where the province stands, in one sentence. */
function standingOf(ratios: readonly Ratio[], broken: readonly Ratio[]): string {
  if (none(ratios)) return "尚无已审核的岗位。";
  if (broken.length === 0) return "加上省已审核、待审定的岗位，各项均符合要求。";
  const names = broken.map(({ rule }) => ruleNames[rule]).join("、");
  return `待审定的岗位全部审定后，${names}不符合要求，全国项目办将不能审定：请调整岗位，或申请豁免。`;
}

function approvedOf(approved: readonly Ratio[], ratio: Ratio): string {
  const now = approved.find(({ rule }) => rule === ratio.rule);
  return now ? `其中已审定 ${now.numerator} / ${now.denominator} 人` : "";
}
