import { api, ifMatch } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { ItemOutcome } from "@/api/types";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import type { PostView } from "./posts";

/** The province passes posts as it saw them: one request each, because each has a revision of its own. */
export const reviewInBulk: BulkAction<PostView> = {
  label: "审核通过",
  tone: "primary",
  for: (post) => post.allowedActions.includes("review"),
  confirm: (posts) => (
    <p className="dialog-confirm">
      审核通过 {posts.length} 个岗位，共 {posts.reduce((sum, post) => sum + post.headcount, 0)} 人，报全国项目办审定。
    </p>
  ),
  run: (posts, tell) => inParts(posts, 1, async ([post]) => (post ? [await review(post)] : []), tell),
};

async function review(post: PostView): Promise<ItemOutcome> {
  try {
    const call = api.placement.POST("/api/placement/posts/{id}/review", {
      params: { path: { id: post.id } },
      body: { approve: true, reason: null },
      headers: ifMatch(post.revision),
    });
    await read(call);
    return { id: post.id, done: true, code: null, detail: null };
  } catch (thrown) {
    const { code, detail } = problemOf(thrown);
    return { id: post.id, done: false, code, detail };
  }
}
