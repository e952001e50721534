import { readJson } from "@/api/problem";
import type { Page, Schema } from "@/api/types";
import { pageAddress } from "@/parts/table/query";

export type ApplicationRow = Schema<"recruitment", "ListApplicationsLine">;
export type ApplicationView = Schema<"recruitment", "ApplicationView">;
export type ApplicationState = Schema<"recruitment", "ApplicationState">;

export const list = "/api/recruitment/applications";

/** The states of an application in the order of its way. */
export const applicationStates: readonly { value: ApplicationState; label: string }[] = [
  { value: "draft", label: "草稿" },
  { value: "unreviewed", label: "未审核" },
  { value: "returned", label: "已退回" },
  { value: "reviewed", label: "已审核" },
  { value: "cleared", label: "体检合格（候备）" },
  { value: "placed", label: "已对接岗位" },
  { value: "under-university-notice", label: "高校公示中" },
  { value: "university-notice-done", label: "高校公示通过" },
  { value: "under-province-notice", label: "省级公示中" },
  { value: "province-notice-done", label: "省级公示通过" },
  { value: "agreement-signed", label: "已签招募协议" },
  { value: "admitted", label: "已录取" },
  { value: "medically-unfit", label: "体检不合格" },
  { value: "withdrawn", label: "已退出" },
  { value: "rejected", label: "公示未通过" },
];

const most = 200;

/** Every application that a filter finds, page after page. */
export async function everyApplication(filters: Record<string, string>): Promise<ApplicationRow[]> {
  const rows: ApplicationRow[] = [];
  let cursor = "";
  do {
    const page: Page<ApplicationRow> = await readJson(pageAddress(list, { filters, q: "", sort: "", cursor, limit: most }));
    rows.push(...page.items);
    cursor = page.nextCursor ?? "";
  } while (cursor);
  return rows;
}

// So many numbers fit into an address.
const together = 50;

/** The applications with these numbers, by number; one that the office may not see is not among them. */
export async function applicationsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ApplicationRow>> {
  const parts = Array.from({ length: Math.ceil(ids.length / together) }, (_, i) => ids.slice(i * together, (i + 1) * together));
  const found = await Promise.all(parts.map((part) => everyApplication({ ids: part.join(",") })));
  return new Map(found.flat().map((row) => [row.id, row]));
}

/** Tibet, whose service needs the lung function item (REC-8). */
export const tibet = "540000";

/** REC-7: what a selection score may be. */
export const scoreBounds = { min: 0, max: 100, places: 2 };

/** A4: what a medical examination found; the lung function is asked for Tibet only. */
export interface MedicalResult {
  fit: boolean;
  pulmonaryFunctionFit: boolean | null;
}

/** Unfit, or unfit for Tibet with no other choice: there is no way back. */
export const isOut = ({ choices }: Pick<ApplicationRow, "choices">, result: MedicalResult | undefined): boolean =>
  result !== undefined && (!result.fit || (result.pulmonaryFunctionFit === false && choices.every((choice) => choice === tibet)));
