import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { formatCount } from "@/text/money";

export type Ratio = Schema<"placement", "RatioView">;

/** The structure of a province's posts in a year. */
export const ratiosOf = (year: number, province: string) =>
  queryOptions({
    queryKey: ["ratios", year, province],
    queryFn: () => read(api.placement.GET("/api/placement/ratios/{year}/{province}", { params: { path: { year, province } } })),
  });

/** What the rule asks: `≥ 25%`. */
export const limitOf = ({ direction, needed }: Pick<Ratio, "direction" | "needed">) => `${direction === "at-least" ? "≥" : "≤"} ${needed}%`;

/** The ratio's own figures, which are people and not posts: `9 / 10 人，要求 ≥ 90%`. */
export const figuresOf = (ratio: Ratio) => `${formatCount(ratio.numerator)} / ${formatCount(ratio.denominator)} 人，要求 ${limitOf(ratio)}`;

/** How a ratio stands to its limit, in the places that are to spare or missing. */
export function hintOf(ratio: Ratio): string {
  if (ratio.denominator === 0) return "尚无岗位";
  if (ratio.waived && !ratio.holds) return "不符合，已豁免";
  if (ratio.holds && ratio.headRoom === 0) return narrowly(ratio);
  const people = `${Math.abs(ratio.headRoom)} 人`;
  if (ratio.direction === "at-least") return ratio.holds ? `高出 ${people}` : `还差 ${people}`;
  return ratio.holds ? `还可增加 ${people}` : `超出 ${people}`;
}

/** A ratio that is kept with no place to spare: what would break it. Places are whole, per cents are not. */
function narrowly({ numerator, denominator, needed, direction }: Ratio): string {
  if (numerator * 100 === denominator * needed) return "恰好达标";
  const next = (denominator + 1) * needed;
  if (direction === "at-most" && (numerator + 1) * 100 > next) return "目前符合，再增 1 人即超出";
  if (direction === "at-least" && numerator * 100 < next) return "目前符合，其他岗位再增 1 人即不足";
  return "目前符合，没有余量";
}

/** Whether a province may have reason to ask for a waiver: the ratio is broken, or nothing is to spare. */
export const isTight = ({ denominator, headRoom, waived }: Ratio) => !waived && denominator > 0 && headRoom <= 0;
