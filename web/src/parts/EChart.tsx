import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from "echarts/charts";
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { colours } from "@/shell/theme";

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

const ground: ChartOption = {
  color: [colours.accent, "#c9963b", colours.green, colours.red, "#6f7f8d"],
  animation: false,
  textStyle: { fontFamily: "inherit" },
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  // Drawn, not written into the page: the policy allows no styles in markup.
  tooltip: { renderMode: "richText", confine: true },
};

interface EChartProps {
  option: ChartOption;
  summary: string;
  height?: number;
  onPick?: (name: string) => void;
}

export default function EChart({ option, summary, height = 260, onPick }: EChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption({ ...ground, ...option, tooltip: { ...ground.tooltip, ...option.tooltip } });
    chart.on("click", (event) => pick.current?.(String(event.name)));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={summary} style={{ height, width: "100%" }} />;
}
