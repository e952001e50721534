import { api, ifMatch } from "@/api/client";
import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { Reverts } from "@/parts/Reverts";
import type { CountyMonthView } from "./months";

/** What county and province do with a county's month. */
export function countyMonthActions({ countyCode: county, month, headcount, lines, revision }: CountyMonthView): Action[] {
  const params = { path: { county, month } };
  const submit = (headers: Record<string, string>) =>
    read(api.serviceManagement.POST("/api/service-management/county-months/{county}/{month}/submit", { params, headers }));
  const giveBack = (preview: boolean, reason: string | undefined, headers: Record<string, string>) =>
    read(
      api.serviceManagement.POST("/api/service-management/county-months/{county}/{month}/return", {
        params: { ...params, query: { preview } },
        body: { reason },
        headers,
      }),
    );
  const confirm = `提交名单 ${lines.length} 条，计入 ${headcount} 人。`;
  return [
    {
      key: "submit",
      label: "提交省项目办",
      tone: "primary",
      confirm: `${confirm}提交后由省级项目办审核；其后有任何变动，名单会自动更新并等待重新审核。`,
      run: (_, headers) => submit(headers),
    },
    {
      key: "submit-directly",
      label: "提交（省直管）",
      tone: "primary",
      confirm: `${confirm}本县由省级项目办直接管理，由另一名工作人员审核。`,
      run: (_, headers) => submit(headers),
    },
    {
      key: "approve",
      label: "审核通过",
      tone: "primary",
      confirm: `审核通过 ${headcount} 人。以您看到的版本为准，其间有变动则不会通过。`,
      run: (_, headers) =>
        read(api.serviceManagement.POST("/api/service-management/county-months/{county}/{month}/approve", { params, body: {}, headers })),
    },
    {
      key: "return",
      label: "退回",
      tone: "danger",
      confirm: "退回后由县级项目办修改并重新提交；省级名单已提交的，须重新提交。",
      reason: "required",
      preview: async ({ reason }) => <Reverts others months={(await giveBack(true, reason, ifMatch(revision))).reverts ?? []} />,
      run: ({ reason }, headers) => giveBack(false, reason, headers),
    },
  ];
}
