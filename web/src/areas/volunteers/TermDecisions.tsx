import { Decisions } from "@/parts/Decisions";
import { termActionNames } from "@/text/labels";
import { useRegionName } from "@/text/regions";
import { placeOf, type TermView } from "./terms";

/** A term's decisions; a transfer says whence and whither, where that was kept. */
export function TermDecisions({ term: { decisions, transfers } }: { term: Pick<TermView, "decisions" | "transfers"> }) {
  const regionName = useRegionName();
  return (
    <Decisions
      decisions={decisions}
      names={termActionNames}
      detailOf={({ action, at }) => {
        const transfer = action === "Transfer" && transfers.find((one) => one.at === at);
        if (!transfer) return null;
        const { fromCountyCode, fromTitle, fromUnit, toCountyCode, toTitle, toUnit } = transfer;
        const from = placeOf(fromCountyCode && regionName(fromCountyCode), fromTitle, fromUnit);
        return `${from} → ${placeOf(regionName(toCountyCode), toTitle, toUnit)}`;
      }}
    />
  );
}
