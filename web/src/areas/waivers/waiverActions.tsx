import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ruleNames } from "@/areas/posts/posts";
import type { Action } from "@/parts/actions";

/** The nation grants or refuses; both say why. */
export function waiverActions({ id, year, province, rule }: Schema<"placement", "RatioWaiverView">): Action[] {
  const decide = (grant: boolean) => (values: { reason?: string }, headers: Record<string, string>) =>
    read(
      api.placement.POST("/api/placement/ratio-waivers/{id}/decide", {
        params: { path: { id } },
        body: { grant, reason: values.reason ?? "" },
        headers,
      }),
    );
  return [
    {
      key: "grant",
      label: "同意",
      tone: "primary",
      confirm: `同意后，${province} ${year} 年度不再受“${ruleNames[rule]}”要求限制。`,
      reason: "required",
      run: decide(true),
    },
    { key: "refuse", label: "不同意", tone: "danger", reason: "required", run: decide(false) },
  ];
}
