import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { postCategoryNames } from "@/text/labels";

export type TermRow = Schema<"serviceManagement", "TermRow">;
export type TermView = Schema<"serviceManagement", "TermView">;
export type ServicePost = Schema<"serviceManagement", "ListPostsView">;

/** A post where it is: `石河子市 中学教师（第一中学）`; of who had none the county alone. */
export const placeOf = (county: string | null, title: string | null, unit: string | null) =>
  [county, title && (unit ? `${title}（${unit}）` : title)].filter(Boolean).join(" ") || "未定岗";

export const termStates = [
  { value: "opened", label: "待报到" },
  { value: "arrived", label: "已报到" },
  { value: "unreviewed", label: "未审核" },
  { value: "on-duty", label: "在岗" },
  { value: "on-duty-extended", label: "在岗并延期" },
  { value: "left", label: "离岗" },
  { value: "closed", label: "已归档" },
] as const;

export const categoryOptions = Object.entries(postCategoryNames).map(([value, label]) => ({ value, label }));

/** The approved posts of a county with their free places. */
export async function postsOf(county: string): Promise<ServicePost[]> {
  const page = await read(
    api.serviceManagement.GET("/api/service-management/posts", { params: { query: { county, limit: 200 } as { county: string } } }),
  );
  return page.items;
}

/** The category of a volunteer's post, which the county confirms with them: by the id of the post, for these counties. */
export async function categoriesOf(counties: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const posts = await Promise.all([...new Set(counties)].map(postsOf));
  return new Map(posts.flat().map((post) => [post.id, post.category]));
}

/** What of a volunteer waits for the county. */
export function waitsOf(row: TermRow): string[] {
  const onDuty = row.state === "on-duty" || row.state === "on-duty-extended";
  return [
    row.state === "unreviewed" && "审核在岗",
    row.state === "on-duty" && row.extensionRequestedOn && "延期申请",
    onDuty && row.leaveWish && "离岗申请",
    onDuty && row.payHold && "暂缓发放",
  ].filter((word): word is string => !!word);
}
