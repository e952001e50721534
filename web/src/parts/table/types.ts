import type { ReactNode } from "react";
import type { ItemOutcome, Page } from "@/api/types";
import type { ActionValues } from "../actions";
import type { Progress } from "../LongWork";
import type { ListQuery } from "./query";

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** The service's word for this order, where it sorts by this column. */
  sort?: string;
  /** Of a column that wraps: what it has at least, where the usual is too much. */
  width?: number;
  align?: "right";
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  /** Long text: wraps instead of widening the table. Nothing to say is nothing here: a dash on the desk, no line on the phone. */
  wrap?: boolean;
}

export interface Filter {
  /** The service's query value. */
  key: string;
  label: string;
  kind: "select" | "month" | "text";
  options?: readonly { value: string; label: string }[];
  /** In force until somebody changes it. */
  initial?: string;
  /** The list is never without it: it can be changed, but not cleared. */
  required?: boolean;
}

export interface BulkAction<T> {
  label: string;
  tone?: "primary" | "danger";
  /** Which of the selected rows it is for; the others are left out, and the button says how many. */
  for: (row: T) => boolean;
  confirm: (rows: T[]) => ReactNode;
  /** What must be known for all of them, as form items; their values go to `run`. */
  fields?: ReactNode;
  initialValues?: ActionValues;
  run: (rows: T[], tell: (progress: Progress) => void, values: ActionValues) => Promise<readonly ItemOutcome[]>;
}

export interface DataTableProps<T extends object> {
  /** The list's name for saved views and the cache, e.g. `applications`. */
  name: string;
  /** What the table is called by reading aids. */
  label: string;
  columns: readonly Column<T>[];
  filters?: readonly Filter[];
  /** Whether the service searches (`q`), and what is found by it: 按姓名、学校搜索. */
  search?: string;
  fetch: (query: ListQuery) => Promise<Page<T>>;
  rowKey: (row: T) => string;
  /** Where a row leads; its first column is the link. */
  rowLink?: (row: T) => string;
  /** The list's export route, `/api/…/export`. */
  exportPath?: string;
  bulk?: readonly BulkAction<T>[];
  /** Told of every change of what is selected. */
  onSelected?: (rows: readonly T[]) => void;
  /** What stands where there are no rows. */
  empty?: ReactNode;
  /** What a row is called in the outcomes of a bulk action. */
  rowName?: (row: T) => string;
}
