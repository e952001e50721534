import { afterEach, describe, expect, it, vi } from "vitest";
import { api, whenChanged } from "./client";

const path = "/api/service-management/terms/{id}/confirm-on-duty";

function send(preview: boolean, status = 200) {
  const seen = vi.fn();
  whenChanged(seen);
  const fetch = async () => Response.json({}, { status });
  const params = { path: { id: "1" }, query: { preview } };
  return api.serviceManagement
    .POST(path, { baseUrl: "http://portal.example", params, body: { category: "rural-education" }, fetch })
    .then(() => seen);
}

afterEach(() => {
  whenChanged(() => {});
});

describe("what was read before a change", () => {
  it("is told of a change", async () => expect(await send(false)).toHaveBeenCalledOnce());
  it("is not told of a preview, which changes nothing", async () => expect(await send(true)).not.toHaveBeenCalled());
  it("is not told of a refusal", async () => expect(await send(false, 409)).not.toHaveBeenCalled());
});
