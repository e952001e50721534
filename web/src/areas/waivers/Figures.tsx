import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@/api/types";
import { hintOf, limitOf, ratiosOf } from "@/areas/posts/ratio";
import { formatCount, formatShare } from "@/text/money";

/** What the province is held to and where it stands, with everything approved that waits: what a waiver is decided by. */
export function Figures({ waiver }: { waiver: Pick<Schema<"placement", "RatioWaiverView">, "year" | "provinceCode" | "rule"> }) {
  const ratios = useQuery(ratiosOf(waiver.year, waiver.provinceCode));
  const ratio = ratios.data?.withReviewed.find(({ rule }) => rule === waiver.rule);
  if (!ratio) return ratios.isPending ? "…" : "—";
  return (
    <>
      {formatShare(ratio.numerator, ratio.denominator)}，要求 {limitOf(ratio)}
      <div className="soft">
        {formatCount(ratio.numerator)} / {formatCount(ratio.denominator)} 人（含待审定），{hintOf(ratio)}
      </div>
    </>
  );
}
