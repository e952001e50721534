import { describe, expect, it } from "vitest";
import { SubmissionKeys } from "./idempotency";

describe("the key of a submission", () => {
  it("stays while the content does, changes with it, and is a new one after success", () => {
    const keys = new SubmissionKeys();
    const first = keys.of({ name: "张" });
    expect(keys.of({ name: "张" })).toBe(first);
    expect(keys.of({ name: "李" })).not.toBe(first);
    const last = keys.of({ name: "李" });
    keys.renew();
    expect(keys.of({ name: "李" })).not.toBe(last);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });
});
