import { formatDay } from "@/text/dates";
import type { Term } from "./queries";

/** In service: who left it, or whose term is closed, may sign up anew. */
export const isServing = (term: Pick<Term, "state"> | null | undefined) => !!term && term.state !== "left" && term.state !== "closed";

const nextSteps: Partial<Record<Term["state"], string>> = {
  arrived: "请办理二次信息注册。",
  unreviewed: "请确认二次信息注册无误，等待县级项目办审核；审核前可以修改。",
};

/** What comes next: until the arrival what the application says, then what the term waits for; on duty, nothing. */
export const nextStepOf = (ofApplication: string, term: Pick<Term, "state"> | null | undefined) =>
  !term || term.state === "opened" ? ofApplication : nextSteps[term.state];

/** Why no extension can be asked for today; nothing while it can. */
export function extensionHeld(days: Pick<NonNullable<Term["days"]>, "extensionOpens" | "extensionCloses">, today: string) {
  const { extensionOpens, extensionCloses } = days;
  if (today >= extensionOpens && today <= extensionCloses) return undefined;
  return `延期申请受理期为${formatDay(extensionOpens)}至${formatDay(extensionCloses)}${today > extensionCloses ? "，已结束" : ""}`;
}
