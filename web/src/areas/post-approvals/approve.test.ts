import { expect, it } from "vitest";
import type { PostView } from "@/areas/posts/posts";
import { batchesOf } from "./approve";

it("makes one batch of each province's posts", () => {
  const post = (id: string, countyCode: string) => ({ id, countyCode }) as PostView;
  const batches = batchesOf([post("a", "653125"), post("b", "540121"), post("c", "650102")]);
  expect([...batches].map(([province, posts]) => [province, posts.map(({ id }) => id)])).toEqual([
    ["650000", ["a", "c"]],
    ["540000", ["b"]],
  ]);
});
