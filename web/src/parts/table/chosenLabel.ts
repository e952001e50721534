import { formatMonth } from "@/text/dates";
import type { Filter } from "./types";

const yesNo: Readonly<Record<string, string>> = { true: "是", false: "否" };

/** What a chosen filter shows: its name and the chosen option, `招募省：甘肃`. A value of an address that is no option is never shown as it is. */
export function chosenLabel({ label, kind, options }: Pick<Filter, "label" | "kind" | "options">, value: string): string {
  const option = options?.find((each) => each.value === value);
  const shown = option?.label ?? (kind === "month" && /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : yesNo[value]) ?? "已选";
  return shown.includes(label) ? shown : `${label}：${shown}`;
}
