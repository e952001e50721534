import type { Schema } from "@/api/types";

export type Ratio = Schema<"placement", "RatioView">;

/** How a ratio stands to its limit, in the places that are to spare or missing. */
export function hintOf(ratio: Ratio): string {
  if (ratio.waived && !ratio.holds) return "不符合，已豁免";
  // No place to spare is not yet exactly the limit: places are whole, per cents are not.
  if (ratio.holds && ratio.headRoom === 0) return ratio.numerator * 100 === ratio.denominator * ratio.needed ? "恰好达标" : "符合，没有余量";
  const people = `${Math.abs(ratio.headRoom)} 人`;
  if (ratio.direction === "at-least") return ratio.holds ? `高出 ${people}` : `还差 ${people}`;
  return ratio.holds ? `还可增加 ${people}` : `超出 ${people}`;
}
