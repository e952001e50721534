import { formatDay } from "@/text/dates";
import type { Term } from "./queries";

/** In service: who left it, or whose term is closed, may sign up anew. */
export const isServing = (term: Pick<Term, "state"> | null | undefined) => !!term && term.state !== "left" && term.state !== "closed";

const nextSteps: Partial<Record<Term["state"], string>> = {
  arrived: "请办理二次信息注册。",
  unreviewed: "请确认二次信息注册无误，等待县级项目办审核；审核前可以修改。",
};

/** Asked for another year, which the office has not decided. */
export const extensionWaits = ({ state, ...term }: Pick<Term, "state" | "extensionRequestedOn" | "extensionDecidedOn">) =>
  state === "on-duty" && term.extensionRequestedOn !== null && term.extensionDecidedOn === null;

/** Who answers what a volunteer asks for. */
export const officeOf = ({ countyName, serviceProvinceName }: Pick<Term, "countyName" | "serviceProvinceName">) =>
  `${countyName ?? serviceProvinceName}项目办`;

type Wishes = Parameters<typeof extensionWaits>[0] & Parameters<typeof officeOf>[0] & Pick<Term, "leaveWish">;

/** What was asked for and waits for its answer, each in a sentence. */
export const waitingRequestsOf = (term: Wishes) => {
  const leaveWaits = term.leaveWish !== null && (term.state === "on-duty" || term.state === "on-duty-extended");
  return [
    ...(extensionWaits(term) ? [`延期申请待${officeOf(term)}决定。`] : []),
    ...(leaveWaits ? [`离岗申请待${officeOf(term)}办理。`] : []),
  ];
};

/** What comes next: until the arrival what the application says, then what the term waits for; on duty, nothing. */
export const nextStepOf = (ofApplication: string, term: Pick<Term, "state"> | null | undefined) =>
  !term || term.state === "opened" ? ofApplication : nextSteps[term.state];

/** Why no extension can be asked for today; nothing while it can. */
export function extensionHeld({ days }: Pick<Term, "days">, today: string) {
  if (!days || (days.extensionOpens <= today && today <= days.extensionCloses)) return undefined;
  return `延期申请受理期为${formatDay(days.extensionOpens)}至${formatDay(days.extensionCloses)}${today > days.extensionCloses ? "，已结束" : ""}`;
}
