import { describe, expect, it } from "vitest";
import { chosenLabel } from "./chosenLabel";
import { exportAddress, looksLikeIdentity, readQuery, requestOf, withValues } from "./query";
import { viewQuery } from "./views";

describe("a list's address", () => {
  it("is read as filters, search, order and page; anything else in it is no filter", () => {
    const query = readQuery(new URLSearchParams("state=reviewed&q=张&sort=-score&limit=100&tab=2"), ["state", "choice"]);
    expect(query).toEqual({ filters: { state: "reviewed" }, q: "张", sort: "-score", cursor: "", limit: 100 });
    expect(readQuery(new URLSearchParams("limit=1000000"), []).limit).toBe(50);
  });

  it("overrules a default filter by an empty one", () => {
    expect(readQuery(new URLSearchParams(""), ["state"], { state: "unreviewed" }).filters).toEqual({ state: "unreviewed" });
    expect(readQuery(new URLSearchParams("state="), ["state"], { state: "unreviewed" }).filters).toEqual({});
  });

  it("starts at the first page again when anything but the page changes", () => {
    const params = new URLSearchParams("state=reviewed&cursor=abc");
    expect(withValues(params, { sort: "name" }).toString()).toBe("state=reviewed&sort=name");
    expect(withValues(params, { cursor: "def" }).get("cursor")).toBe("def");
    expect(withValues(new URLSearchParams("q=a"), { q: "" }).toString()).toBe("");
  });

  it("asks for the total, and exports with the same filters and order but without a page", () => {
    const query = readQuery(new URLSearchParams("state=reviewed&sort=name&cursor=abc"), ["state"]);
    expect(requestOf(query)).toEqual({ state: "reviewed", sort: "name", cursor: "abc", limit: 50, count: true });
    expect(exportAddress("/api/x/export", query, "csv")).toBe("/api/x/export?state=reviewed&sort=name&format=csv");
  });

  it("never holds what could be an ID or card number", () => {
    expect(looksLikeIdentity("11010119900101123X")).toBe(true);
    expect(looksLikeIdentity("6228 4800 1234 5678 901")).toBe(true);
    expect(looksLikeIdentity("张三 2020 郑州大学")).toBe(false);
  });

  it("is saved as a view without what was searched for and without the page", () => {
    expect(viewQuery(new URLSearchParams("state=reviewed&q=张三&cursor=abc&sort=name"))).toBe("state=reviewed&sort=name");
  });
});

describe("a chosen filter", () => {
  const state = { label: "状态", kind: "select", options: [{ value: "open", label: "公示中" }] } as const;

  it("shows its name with the option, once", () => {
    expect(chosenLabel(state, "open")).toBe("状态：公示中");
    expect(chosenLabel({ label: "年度", kind: "select", options: [{ value: "2020", label: "2020 年度" }] }, "2020")).toBe("2020 年度");
    expect(chosenLabel({ label: "月份", kind: "month" }, "2020-09")).toBe("月份：2020年9月");
  });

  it("never shows a value that is no option as it is", () => {
    expect([chosenLabel(state, "false"), chosenLabel(state, "gone")]).toEqual(["状态：否", "状态：已选"]);
  });
});
