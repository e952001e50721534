import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { inParts } from "@/parts/LongWork";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { type RevertedMonth, Reverts } from "@/parts/Reverts";
import type { BulkAction } from "@/parts/table/types";
import { Waiting } from "@/parts/Waiting";
import { categoryName } from "@/text/labels";
import { categoriesOf, type TermRow } from "./terms";

// Each part holds its counties' locks while it lasts.
const atOnce = 100;

/** Each volunteer with the category of their post; one whose post is not known is sent as it is, and refused with the reason. */
async function itemsOf(rows: readonly TermRow[]) {
  const categories = await categoriesOf(rows.flatMap((row) => row.countyCode ?? []));
  return rows.map((row) => ({ id: row.id, revision: row.revision, category: categories.get(row.postId ?? "") ?? row.category ?? "" }));
}

/** T1 in bulk: every volunteer with the category of the post; one outcome each. */
export const confirmInBulk: BulkAction<TermRow> = {
  label: "审核在岗",
  tone: "primary",
  for: (row) => row.allowedActions.includes("confirm-on-duty"),
  confirm: (rows) => <ByCategory rows={rows} />,
  run: async (rows, tell) => inParts(await itemsOf(rows), atOnce, confirm(false), tell),
};

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

const confirm = (preview: boolean) => (items: Item[]) =>
  read(api.serviceManagement.POST("/api/service-management/terms/confirmations", { params: { query: { preview } }, body: { items } }));

/** The months that confirming these would put back, each once (C3). */
async function revertsOf(items: Item[]): Promise<RevertedMonth[]> {
  const outcomes = await inParts(items, atOnce, confirm(true), () => {});
  const months = outcomes.flatMap(({ reverts }) => reverts ?? []);
  return [...new Map(months.map((month) => [`${month.regionCode} ${month.month}`, month])).values()];
}

/** What is going to be confirmed, to be read before it is. */
function ByCategory({ rows }: { rows: TermRow[] }) {
  const items = useQuery({
    queryKey: ["confirmations", rows.map((row) => row.id)],
    queryFn: async () => {
      const items = await itemsOf(rows);
      return { items, reverts: await revertsOf(items) };
    },
  });
  if (items.isError) return <ProblemAlert problem={problemOf(items.error)} retry={() => items.refetch()} />;
  if (!items.data) return <Waiting what="正在核对岗位专项和相关名单" />;
  const counts = new Map<string, number>();
  for (const { category } of items.data.items) counts.set(category, (counts.get(category) ?? 0) + 1);
  return (
    <div className="dialog-confirm">
      <p>请先核对志愿者姓名、银行卡和专项。确认后状态由“未审核”变为“在岗”，自报到之日起计入每月名单。</p>
      <ul>
        {[...counts].map(([category, count]) => (
          <li key={category}>
            {category ? categoryName(category) : "未找到岗位专项"}：{count} 名
          </li>
        ))}
      </ul>
      <Reverts months={items.data.reverts} />
    </div>
  );
}
