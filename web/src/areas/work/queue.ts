import { useQueries } from "@tanstack/react-query";
import { type Problem, problemOf, readJson } from "@/api/problem";
import type { Actor, OfficerRole, Party } from "@/api/types";
import type { WorkItem } from "@/shell/area";
import { dayOf, formatDay, formatDue } from "@/text/dates";
import { formatCount } from "@/text/money";

/** Which services have work for whom; others are not asked. */
const services: readonly { name: string; title: string; for: readonly Party[]; role?: OfficerRole }[] = [
  { name: "placement", title: "计划与分配", for: ["county", "prefecture", "province", "national"] },
  { name: "recruitment", title: "招募", for: ["university", "province", "national"] },
  { name: "service-management", title: "在岗管理", for: ["county", "prefecture", "province", "national"] },
  { name: "subsidy", title: "生活补贴", for: ["finance", "national"] },
  { name: "employment", title: "就业服务", for: ["employer", "province", "national"] },
  {
    name: "identity",
    title: "机构与账号",
    for: ["university", "county", "prefecture", "province", "national", "employer"],
    role: "administrator",
  },
];

export interface Queue {
  items: (WorkItem & { service: string })[];
  /** The services that did not answer: their work is not in the list. */
  away: { title: string; problem: Problem }[];
  pending: boolean;
  refresh: () => void;
}

// A service without a queue of its own has nothing to say.
const hasNone = (problem: Problem) => problem.status === 404 || problem.status === 403;

/** An office's work of all services; who is away is named, and the rest is there. */
export function useQueue({ party, roles }: Pick<Actor, "party" | "roles">): Queue {
  const asked = services.filter((service) => service.for.includes(party) && (!service.role || roles.includes(service.role)));
  const answers = useQueries({
    queries: asked.map((service) => ({
      queryKey: ["work", service.name],
      queryFn: () => readJson<{ items: WorkItem[] }>(`/api/${service.name}/work`),
      refetchInterval: 60_000,
    })),
  });
  return {
    items: answers.flatMap((answer, i) => (answer.data?.items ?? []).map((item) => ({ ...item, service: asked[i]?.title ?? "" }))),
    away: answers.flatMap((answer, i) => {
      const problem = answer.isError ? problemOf(answer.error) : undefined;
      return problem && !hasNone(problem) ? [{ title: asked[i]?.title ?? "", problem }] : [];
    }),
    pending: answers.some((answer) => answer.isPending),
    refresh: () => {
      for (const answer of answers) answer.refetch();
    },
  };
}

/** Overdue before due before the others; within each the nearer day first, then the larger heap. */
export function inOrder<T extends WorkItem>(items: readonly T[]): T[] {
  const rank = (item: WorkItem) => (item.overdue > 0 ? 0 : item.dueOn ? 1 : 2);
  return [...items].sort((a, b) => rank(a) - rank(b) || (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9") || b.count - a.count);
}

/** Until when an item is to be done, how much of it is late, since when it waits, and for whom. */
export function standingOf({ count, overdue, dueOn, oldestSince, waitingOn }: WorkItem, today: string): string {
  const parts = [
    dueOn && `${formatDay(dueOn)}截止，${formatDue(dueOn, today)}`,
    overdue > 0 && (count > 1 || !dueOn) && `逾期 ${formatCount(overdue)} 项`,
    oldestSince && `${count > 1 ? "最早一项" : ""}自${formatDay(dayOf(oldestSince))}起等待`,
    waitingOn && `由${waitingOn}办理`,
  ];
  return parts.filter(Boolean).join(" · ");
}
