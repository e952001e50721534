import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { formatCount, formatYuan } from "@/text/money";

export type FeedRow = Schema<"subsidy", "MonthFeedRow">;
export type FeedView = Schema<"subsidy", "MonthFeedView">;
export type FeedLine = Schema<"subsidy", "FeedLine">;
export type FeedVersion = Schema<"subsidy", "ListFeedVersionsRow">;
export type Comparison = Schema<"subsidy", "CompareFeedVersionsComparison">;
export type Change = NonNullable<FeedRow["change"]>;
export type Outstanding = Schema<"subsidy", "GetOutstandingAnswer">;
export type FeedState = FeedRow["state"];

export const feedStates: readonly { value: FeedState; label: string }[] = [
  { value: "published", label: "待财政确认" },
  { value: "reissued", label: "确认后有变更" },
  { value: "acknowledged", label: "财政已确认" },
];

/** The state's name in the table of colours: what is published elsewhere is done, here it waits. */
export const toneOf = (state: FeedState) => (state === "published" ? "to-acknowledge" : state);

/** The rates by which a county is paid. */
export const tierNames: Readonly<Record<string, string>> = {
  west: "西部地区",
  "south-xinjiang-tibet": "南疆和西藏",
  central: "中部地区",
  none: "无中央补助",
};

const root = "/api/subsidy/headcounts";

/** A version of a month; the one that holds where none is named. */
export const feedOf = (month: string, version: number | null) =>
  queryOptions({
    queryKey: ["subsidies", month, version],
    queryFn: () =>
      read(
        api.subsidy.GET(`${root}/{month}`, { params: { path: { month }, query: version === null ? {} : { version } } }),
      ) as Promise<FeedView>,
  });

/** Every version of a month, oldest first. */
export const versionsOf = (month: string) =>
  queryOptions({
    queryKey: ["subsidies", month, "versions"],
    queryFn: () => read(api.subsidy.GET(`${root}/{month}/versions`, { params: { path: { month } } })),
  });

/** What finance has not acknowledged, over all months. */
export const outstanding = queryOptions({
  queryKey: ["subsidies", "outstanding"],
  queryFn: () => read(api.subsidy.GET(`${root}/outstanding`)),
});

/** Two versions of a month, county by county. */
export const comparisonOf = (month: string, from: number, to: number, all: boolean) =>
  queryOptions({
    queryKey: ["subsidies", month, "compare", from, to, all],
    queryFn: () => read(api.subsidy.GET(`${root}/{month}/differences`, { params: { path: { month }, query: { from, to, all } } })),
  });

/** The files of a version. The first is the one whose hash is the control total, byte by byte. */
export const filesOf = (month: string, version: number): readonly { title: string; hint: string; links: readonly [string, string][] }[] => [
  {
    title: "对账文件",
    hint: "逐县一行，校验值即此文件的 SHA-256",
    links: [["CSV", `${root}/${month}?version=${version}&format=csv`]],
  },
  {
    title: "各县人数与应发",
    hint: "供阅读和汇总",
    links: [
      ["XLSX", `${root}/${month}/export?version=${version}&format=xlsx`],
      ["CSV", `${root}/${month}/export?version=${version}&format=csv`],
    ],
  },
  {
    title: "应发明细",
    hint: "逐人一行，含标准、折算和计算依据，不含姓名和卡号",
    links: [
      ["XLSX", `${root}/${month}/lines/export?version=${version}&format=xlsx`],
      ["CSV", `${root}/${month}/lines/export?version=${version}&format=csv`],
    ],
  },
];

export interface ProvinceSum {
  code: string;
  name: string;
  counties: number;
  headcount: number;
  amount: number;
  held: number;
}

/** The lines of a version summed by province, also of those certified with nobody. Amounts are added in fen: whole numbers do not drift. */
export function provincesOf({ provinceVersions, lines }: Pick<FeedView, "provinceVersions" | "lines">): ProvinceSum[] {
  const empty = (code: string, name: string): ProvinceSum => ({ code, name, counties: 0, headcount: 0, amount: 0, held: 0 });
  const sums = new Map(provinceVersions.map((one) => [one.provinceCode, empty(one.provinceCode, one.provinceName)]));
  for (const line of lines) {
    const sum = sums.get(line.provinceCode) ?? empty(line.provinceCode, line.provinceName);
    sum.counties += 1;
    sum.headcount += line.headcount;
    sum.amount += fen(line.amount);
    sum.held += fen(line.heldAmount);
    sums.set(line.provinceCode, sum);
  }
  return [...sums.values()];
}

/** An amount `178666.65` in fen. */
export const fen = (amount: string) => Math.round(Number(amount) * 100);

/** A difference with its sign: `+3`, `−1`; nothing for none. */
export const signedCount = (difference: number) =>
  difference === 0 ? "—" : `${difference > 0 ? "+" : "−"}${formatCount(Math.abs(difference))}`;

/** A difference in yuan with its sign. */
export const signedYuan = (difference: string | number) => {
  const amount = Number(difference);
  return amount === 0 ? "—" : `${amount > 0 ? "+" : "−"}${formatYuan(Math.abs(amount))}`;
};

/** What is to be paid and taken back of what was acknowledged before: `补发 ¥5,000.00，收回 ¥2,500.00`. */
export function changeText(change: Pick<Change, "toPay" | "toTakeBack" | "heldAmount">): string {
  const money = [
    Number(change.toPay) > 0 && `补发 ${formatYuan(change.toPay)}`,
    Number(change.toTakeBack) > 0 && `收回 ${formatYuan(change.toTakeBack)}`,
  ].filter(Boolean);
  const held = Number(change.heldAmount) !== 0 && `暂缓 ${signedYuan(change.heldAmount)}`;
  return [money.join("，") || "应发不变", held].filter(Boolean).join("，");
}

/** What the money that is not acknowledged is made of. */
export function outstandingParts({ firstAmount, ...change }: Outstanding): string {
  const first = Number(firstAmount) > 0 && `首次确认 ${formatYuan(firstAmount)}`;
  const changed = Number(change.toPay) + Number(change.toTakeBack) + Math.abs(Number(change.heldAmount)) > 0 && changeText(change);
  return [first, changed].filter(Boolean).join("，");
}

/** The version to compare with: the last that finance acknowledged before this one, else the one before it; null for the first. */
export function baseOf(versions: readonly FeedVersion[], version: number): number | null {
  const earlier = versions.filter((one) => one.version < version);
  return (earlier.findLast((one) => one.acknowledgedAt) ?? earlier.at(-1))?.version ?? null;
}
