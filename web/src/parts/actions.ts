import type { ReactNode } from "react";

/** What a dialog collected: the reason and whatever the action's own fields are called. */
// biome-ignore lint/suspicious/noExplicitAny: the fields are the action's own; antd's form hands them over untyped.
export type ActionValues = { reason?: string } & Record<string, any>;

/** Something that may be done to a record. It is shown only where the record's `allowedActions` has its key. */
export interface Action {
  /** The word in `allowedActions`. */
  key: string;
  label: string;
  tone?: "primary" | "danger";
  /** A question or a consequence, shown before it is done. */
  confirm?: ReactNode;
  /** Whether the lifecycle asks for a reason; `required` does not go on without one. */
  reason?: "required" | "optional";
  /** What the reason's field is called; 理由 unless told. */
  reasonLabel?: string;
  /** Form items (antd) for what the action needs beyond a reason. */
  fields?: ReactNode;
  initialValues?: ActionValues;
  /** Why it does nothing just now: its button stays to be seen, and says so. */
  held?: string | false;
  /** What it would revert: asked of the service (`?preview=true`) and shown before the last click. */
  preview?: (values: ActionValues) => Promise<ReactNode>;
  /** Does it. The headers carry If-Match with the revision that was seen, and the Idempotency-Key of this content. */
  run: (values: ActionValues, headers: Record<string, string>) => Promise<unknown>;
}

/** The actions that this record allows, in the order in which they are given. */
export const allowedOf = (actions: readonly Action[], allowed: readonly string[]) =>
  actions.filter((action) => allowed.includes(action.key));

/** True where the action does not happen at the first click. */
export const asksFirst = (action: Action) => !!(action.confirm || action.reason || action.fields || action.preview);

/** The button that does it in the end: 确认退回; what begins with 确认 itself says it once. */
export const confirmLabel = (label: string) => (label.startsWith("确认") ? label : `确认${label}`);

export interface Change {
  field: string;
  before: string;
  after: string;
}

const shown = (value: unknown) =>
  value === null || value === undefined || value === "" ? "（空）" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** In what a record differs from how it was seen, by the names given; fields without a name are not for people. */
export function changesBetween(before: object, after: object, names: Readonly<Record<string, string>>): Change[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return Object.entries(names)
    .filter(([field]) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map(([field, name]) => ({ field: name, before: shown(was[field]), after: shown(is[field]) }));
}
