import type { Actor } from "@/api/types";
import { type Area, type Audience, type NavGroup, type NavItem, navGroups, type PageRoute, type WorkItem } from "./area";

const modules = import.meta.glob<{ default: Area }>("../areas/*/area.ts", { eager: true });

export const areas: readonly Area[] = Object.values(modules).map((module) => module.default);
export const routes: readonly PageRoute[] = areas.flatMap((area) => area.routes);

export function mayOpen(audience: Audience, actor: Actor | null): boolean {
  return audience === "everyone" || (!!actor && audience.includes(actor.party));
}

/** The navigation of a person, in groups that are not empty. */
export function navigationOf(actor: Actor, all: readonly Area[] = areas): { group: NavGroup; items: NavItem[] }[] {
  const mine = all
    .flatMap((area) => area.nav ?? [])
    .filter((item) => item.for.includes(actor.party) && (!item.roles || item.roles.some((role) => actor.roles.includes(role))));
  return navGroups
    .map((group) => ({ group, items: mine.filter((item) => item.group === group).sort((a, b) => a.order - b.order) }))
    .filter(({ items }) => items.length > 0);
}

/** Where a work item leads: its area's place for it, or nothing where no area knows it or where the page is others' who do it. */
export function placeOf(item: WorkItem, actor: Actor, all: readonly Area[] = areas): string | undefined {
  const place = all.map((area) => area.work?.[item.key]).find((known) => known)?.(item);
  const page = all.flatMap((area) => area.routes).find(({ path }) => path === place?.split("?")[0]);
  return page && mayOpen(page.for, actor) ? place : undefined;
}
