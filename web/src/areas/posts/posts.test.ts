import { describe, expect, it } from "vitest";
import { type PostView, postActionNames, recordOf } from "./posts";

describe("the record of a post", () => {
  it("begins with the declaration, and calls a returned post's amendment by its button", () => {
    const moves = [
      ["Declare", "Declared"],
      ["Amend", "Declared"],
      ["Return", "Declared"],
      ["Amend", "Returned"],
    ].map(([action, from]) => ({ action, from }));
    const record = recordOf({ decisions: moves } as unknown as PostView);
    expect(record.map(({ action }) => postActionNames[action])).toEqual(["申报", "修改", "退回", "修改并重新申报"]);
  });
});
