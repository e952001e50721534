import type { Party, Schema } from "@/api/types";
import { officeTitle } from "@/text/labels";
import { provinceName, provinceOf } from "@/text/provinces";

export type InvitationView = Schema<"identity", "InvitationView">;
export type AccountView = Schema<"identity", "AccountView">;
export type AppointmentView = Schema<"identity", "AppointmentView">;
export type OfficeView = Schema<"identity", "OfficeView">;

export const invitationStates = [
  { value: "sent", label: "已发送" },
  { value: "accepted", label: "已接受" },
  { value: "withdrawn", label: "已撤回" },
  { value: "expired", label: "已过期" },
] as const;

export const accountStates = [
  { value: "unverified", label: "待验证" },
  { value: "active", label: "正常" },
  { value: "locked", label: "已锁定" },
  { value: "closed", label: "已注销" },
] as const;

/** What a word of the service is called, a state as a rule; the word itself where the list does not know it. */
export const stateLabel = (states: readonly { value: string; label: string }[], state: string) =>
  states.find(({ value }) => value === state)?.label ?? state;

/** An office by its title; a county's and a prefecture's with the province before it, because their names repeat across the country. */
export function servedTitle({ kind, regionCode, name }: Pick<OfficeView, "kind" | "regionCode" | "name">): string {
  const title = officeTitle({ party: kind as Party, officeName: name });
  return kind === "county" || kind === "prefecture" ? `${provinceName(provinceOf(regionCode))} ${title}` : title;
}
