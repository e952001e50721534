import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import type { Action, ActionValues } from "@/parts/actions";

export type ClientView = Schema<"identity", "ClientView">;
export type Issued = Schema<"identity", "ClientSecretView">;

export const clientStates = [
  { value: "active", label: "正常" },
  { value: "disabled", label: "已停用" },
] as const;

/** What a partner's machine may be granted. */
export const clientScopes = [
  { value: "subsidy.headcounts.read", label: "查看在岗人数" },
  { value: "subsidy.headcounts.acknowledge", label: "确认收到在岗人数" },
] as const;

/** What a machine was granted, in the order in which it is offered; what is not offered any more comes last. */
export function scopesLabel(granted: readonly string[]): string {
  const offered: { value: string; label: string }[] = clientScopes.filter(({ value }) => granted.includes(value));
  const others = granted.filter((scope) => offered.every(({ value }) => value !== scope));
  return [...offered.map(({ label }) => label), ...others].join("、");
}

/** What an administrator does with a machine's credentials, always with a reason. */
export function clientActions({ id, clientId }: ClientView): Action[] {
  const params = { path: { id } };
  const bodyOf = ({ reason }: ActionValues) => ({ reason: reason ?? "" });
  return [
    {
      key: "renew-secret",
      label: "更换密钥",
      confirm: `${clientId} 的现有密钥立即失效，对方须换用新密钥；已领取的令牌最多十分钟后失效。`,
      reason: "required",
      run: (values, headers) =>
        read(api.identity.POST("/api/identity/clients/{id}/renew-secret", { params, body: bodyOf(values), headers })),
    },
    {
      key: "disable",
      label: "停用",
      tone: "danger",
      confirm: `停用后，${clientId} 不能再领取令牌；已领取的令牌最多十分钟后失效。`,
      reason: "required",
      run: (values, headers) => read(api.identity.POST("/api/identity/clients/{id}/disable", { params, body: bodyOf(values), headers })),
    },
    {
      key: "enable",
      label: "恢复",
      tone: "primary",
      confirm: `恢复后，${clientId} 可用原密钥领取令牌。`,
      reason: "required",
      run: (values, headers) => read(api.identity.POST("/api/identity/clients/{id}/enable", { params, body: bodyOf(values), headers })),
    },
  ];
}
