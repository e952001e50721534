import { api, ifMatch } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { PostField } from "@/areas/volunteers/actions/lazyFields";
import type { Action } from "@/parts/actions";
import { Reverts } from "@/parts/Reverts";
import { provinceOf } from "@/text/provinces";

/** What province and nation decide; granting shows first which months it puts back. */
export function restoreActions({ id, name, revision, countyCode }: Schema<"serviceManagement", "RestoreView">): Action[] {
  const path = { id };
  const grant = (preview: boolean, reason: string | undefined, headers: Record<string, string>) =>
    read(
      api.serviceManagement.POST("/api/service-management/restores/{id}/grant", {
        params: { path, query: { preview } },
        body: { reason },
        headers,
      }),
    );
  return [
    {
      key: "endorse",
      label: "审核同意",
      tone: "primary",
      confirm: `同意还原${name}，报全国项目办审核。原岗位已撤销或名额已满的，请另选岗位；不选则回原岗位。`,
      fields: <PostField province={provinceOf(countyCode)} optional />,
      reason: "optional",
      reasonLabel: "意见",
      run: ({ reason, postId }, headers) =>
        read(
          api.serviceManagement.POST("/api/service-management/restores/{id}/endorse", {
            params: { path },
            body: { reason, postId },
            headers,
          }),
        ),
    },
    {
      key: "grant",
      label: "批准还原",
      tone: "primary",
      reason: "optional",
      reasonLabel: "意见",
      preview: async ({ reason }) => <Reverts months={(await grant(true, reason, ifMatch(revision))).reverts ?? []} />,
      run: ({ reason }, headers) => grant(false, reason, headers),
    },
    {
      key: "refuse",
      label: "不同意",
      tone: "danger",
      reason: "required",
      run: ({ reason }, headers) =>
        read(api.serviceManagement.POST("/api/service-management/restores/{id}/refuse", { params: { path }, body: { reason }, headers })),
    },
  ];
}
