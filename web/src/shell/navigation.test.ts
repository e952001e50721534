import { describe, expect, it } from "vitest";
import { entryOf } from "./Navigation";

describe("the entry that a page belongs to", () => {
  const entries = ["/applications", "/applications/statistics", "/work"];

  it.each([
    ["/applications", "/applications"],
    ["/applications/0199-1", "/applications"],
    ["/applications/statistics", "/applications/statistics"],
    ["/applicationsX", undefined],
    ["/", undefined],
  ])("%s", (pathname, entry) => expect(entryOf(pathname, entries)).toBe(entry));
});
