import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import type { ItemOutcome } from "@/api/types";
import type { PostView } from "@/areas/posts/posts";
import type { BulkAction } from "@/parts/table/types";
import { provinceName, provinceOf } from "@/text/provinces";

/** The chosen posts by their province: each province's are one batch, all or none. */
export function batchesOf(posts: readonly PostView[]): Map<string, PostView[]> {
  const batches = new Map<string, PostView[]>();
  for (const post of posts) {
    const province = provinceOf(post.countyCode);
    batches.set(province, [...(batches.get(province) ?? []), post]);
  }
  return batches;
}

/** Approves chosen posts, a batch for each province; a batch that breaks a ratio leaves all its posts as they are. */
export const approveInBulk = (reload: () => Promise<unknown>): BulkAction<PostView> => ({
  label: "审定",
  tone: "primary",
  for: (post) => post.allowedActions.includes("approve"),
  confirm: (posts) => (
    <div className="dialog-confirm">
      <p>审定后岗位进入分配；同一省的所选岗位整批审定，不符合结构要求的整批不通过。</p>
      <ul>
        {[...batchesOf(posts)].map(([province, batch]) => (
          <li key={province}>
            {provinceName(province)}：{batch.length} 个岗位，{batch.reduce((sum, post) => sum + post.headcount, 0)} 人
          </li>
        ))}
      </ul>
    </div>
  ),
  run: async (posts, tell) => {
    const outcomes: ItemOutcome[] = [];
    for (const [province, batch] of batchesOf(posts)) {
      outcomes.push(...(await approveBatch(province, batch)));
      tell({ done: outcomes.length, all: posts.length });
    }
    await reload();
    return outcomes;
  },
});

async function approveBatch(provinceCode: string, batch: readonly PostView[]): Promise<ItemOutcome[]> {
  let refused: Problem | undefined;
  try {
    const body = { year: batch[0]?.year ?? 0, provinceCode, postIds: batch.map(({ id }) => id) };
    await read(api.placement.POST("/api/placement/post-approvals", { body }));
  } catch (thrown) {
    refused = problemOf(thrown);
  }
  return batch.map(({ id }) => ({ id, done: !refused, code: refused?.code ?? null, detail: refused?.detail ?? null }));
}
