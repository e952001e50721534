import { lazy, Suspense } from "react";
import type { ChartOption } from "./EChart";
import { Waiting } from "./Waiting";

const EChart = lazy(() => import("./EChart"));

interface ChartProps {
  option: ChartOption;
  /** What the picture shows, in a sentence with its figures: who cannot see it reads this. */
  summary: string;
  height?: number;
  /** A click on a part of the picture, by its name. */
  onPick?: (name: string) => void;
}

/** A picture of figures; the library behind it is loaded when the first one is shown. */
export function Chart(props: ChartProps) {
  return (
    <figure className="chart">
      <Suspense fallback={<Waiting what="正在绘图" />}>
        <EChart {...props} />
      </Suspense>
    </figure>
  );
}
