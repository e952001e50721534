import "./meter.css";
import { formatCount, formatShare } from "@/text/money";

interface MeterProps {
  label: string;
  /** What counts, of the whole. */
  part: number;
  whole: number;
  /** The limit in per cent of the whole, inclusive. */
  limit: number;
  /** `min`: at least the limit (85%, 90%); `max`: at most (70%, 10%). */
  kind: "min" | "max";
  /** The figures in other words, where the limit is a number and no share. */
  figures?: string;
  /** How many more fit or are missing, in the rule's own words. */
  hint?: string;
}

/** A share against its limit. The colour says whether it holds, and the words say so too. */
export function Meter({ label, part, whole, limit, kind, figures, hint }: MeterProps) {
  // Compared as whole numbers, so that 70% is exactly 70%.
  const holds = kind === "min" ? part * 100 >= limit * whole : part * 100 <= limit * whole;
  const share = whole === 0 ? 0 : Math.min(100, (part * 100) / whole);
  const state = whole === 0 ? "none" : holds ? "good" : "bad";
  const sign = kind === "min" ? "≥" : "≤";
  return (
    <div className={`meter meter-${state}`}>
      <div className="meter-head">
        <span>{label}</span>
        <strong>{formatShare(part, whole)}</strong>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot show where the limit is. */}
      <div
        className="meter-bar"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share)}
        aria-valuetext={`${formatCount(part)} / ${formatCount(whole)}，要求 ${sign} ${limit}%`}
      >
        <div style={{ width: `${share}%` }} />
        {/* At the end of the bar there is nothing to mark. */}
        {limit < 100 && <i style={{ left: `${limit}%` }} />}
      </div>
      <div className="meter-foot">
        <span>{figures ?? `${formatCount(part)} / ${formatCount(whole)}，要求 ${sign} ${limit}%`}</span>
        <span>{whole === 0 ? "尚无数据" : (hint ?? (holds ? "符合" : "不符合"))}</span>
      </div>
    </div>
  );
}
