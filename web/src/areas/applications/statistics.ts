import type { ChartOption } from "@/parts/EChart";
import { daysBetween } from "@/text/dates";

/** Counts as a list, the largest first; what is equal in the order of its keys, so that a chart does not jump. */
export const largestFirst = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));

/** The days from the first to the last, those on which nothing happened among them: days that lie apart stand apart. */
export function everyDay(days: readonly { day: string; count: number }[]): { day: string; count: number }[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!first || !last) return [];
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => {
    const day = new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10);
    return { day, count: counts.get(day) ?? 0 };
  });
}

/** What one bar counts, and how it is called. */
export interface Bar {
  key: string;
  name: string;
  count: number;
}

/** Standing columns over the days, in their order. */
export const columnsOf = (days: readonly { name: string; count: number }[]): ChartOption => ({
  grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
  xAxis: { type: "category", data: days.map(({ name }) => name), axisTick: { show: false } },
  yAxis: { type: "value", minInterval: 1 },
  tooltip: { trigger: "axis" },
  series: [{ type: "bar", data: days.map(({ count }) => count), barMaxWidth: 24 }],
});

/** Lying bars with their figures, the first one on top. */
export const barsOf = (bars: readonly { name: string; count: number }[]): ChartOption => ({
  grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
  xAxis: { type: "value", minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
  yAxis: { type: "category", inverse: true, data: bars.map(({ name }) => name), axisTick: { show: false } },
  tooltip: { trigger: "item" },
  series: [{ type: "bar", data: bars.map(({ count }) => count), barMaxWidth: 18, label: { show: true, position: "right" } }],
});
