import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";

export type Ratio = Schema<"placement", "RatioView">;

/** The structure of a province's posts in a year. */
export const ratiosOf = (year: number, province: string) =>
  queryOptions({
    queryKey: ["ratios", year, province],
    queryFn: () => read(api.placement.GET("/api/placement/ratios/{year}/{province}", { params: { path: { year, province } } })),
  });

/** What the rule asks: `≥ 25%`. */
export const limitOf = ({ direction, needed }: Pick<Ratio, "direction" | "needed">) => `${direction === "at-least" ? "≥" : "≤"} ${needed}%`;

/** How a ratio stands to its limit, in the places that are to spare or missing. */
export function hintOf(ratio: Ratio): string {
  if (ratio.waived && !ratio.holds) return "不符合，已豁免";
  // No place to spare is not yet exactly the limit: places are whole, per cents are not.
  if (ratio.holds && ratio.headRoom === 0)
    return ratio.numerator * 100 === ratio.denominator * ratio.needed ? "恰好达标" : "符合，没有余量";
  const people = `${Math.abs(ratio.headRoom)} 人`;
  if (ratio.direction === "at-least") return ratio.holds ? `高出 ${people}` : `还差 ${people}`;
  return ratio.holds ? `还可增加 ${people}` : `超出 ${people}`;
}
