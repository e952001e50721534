import createClient, { type Middleware } from "openapi-fetch";
import type { paths as EmploymentPaths } from "./generated/employment";
import type { paths as IdentityPaths } from "./generated/identity";
import type { paths as PlacementPaths } from "./generated/placement";
import type { paths as RecruitmentPaths } from "./generated/recruitment";
import type { paths as ServiceManagementPaths } from "./generated/service-management";
import type { paths as SubsidyPaths } from "./generated/subsidy";

/** The header that no foreign page can send: the gateway refuses a changing request without it. */
export const csrf = { "X-XibuPlan": "1" };

const changes = ({ method }: Request) => method !== "GET" && method !== "HEAD";
let changed = () => {};

/** What to do when something was changed: other pages may show what depends on it. */
export function whenChanged(then: () => void) {
  changed = then;
}

const guarded: Middleware = {
  onRequest({ request }) {
    if (changes(request)) request.headers.set("X-XibuPlan", csrf["X-XibuPlan"]);
    return request;
  },
  onResponse({ request, response }) {
    if (changes(request) && response.ok && new URL(request.url).searchParams.get("preview") !== "true") changed();
  },
};

function clientOf<Paths extends object>() {
  const client = createClient<Paths>({ credentials: "same-origin" });
  client.use(guarded);
  return client;
}

/** The services behind the gateway, each with the types of its own OpenAPI document. */
export const api = {
  identity: clientOf<IdentityPaths>(),
  recruitment: clientOf<RecruitmentPaths>(),
  placement: clientOf<PlacementPaths>(),
  serviceManagement: clientOf<ServiceManagementPaths>(),
  subsidy: clientOf<SubsidyPaths>(),
  employment: clientOf<EmploymentPaths>(),
};

/** Headers of a decision: the revision that the person saw. */
export const ifMatch = (revision: number) => ({ "If-Match": `"${revision}"` });

/** Headers of a submission: the same key again has no second effect. */
export const idempotency = (key: string) => ({ "Idempotency-Key": key });
