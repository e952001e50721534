import type { ComponentType } from "react";
import type { Actor, OfficerRole, Party } from "@/api/types";

/** Who may open a page: everybody, or the people of these parties. What they may do there, the services decide. */
export type Audience = "everyone" | readonly Party[];

export interface PageRoute {
  /** From the root, e.g. `/applications/:id`. Not below api, session, openapi, docs, system, status or assets: those are the gateway's. */
  path: string;
  /** What the browser's tab and the page's heading say. */
  title: string;
  for: Audience;
  /** Loaded when it is first opened: `() => import("./ApplicationsPage")`. */
  page: () => Promise<{ default: ComponentType }>;
  /** `bare`: no navigation around it, for pages that are printed. */
  layout?: "bare";
}

export interface NavItem {
  to: string;
  label: string;
  icon: ComponentType;
  for: readonly Party[];
  /** Shown only to officers with one of these roles. */
  roles?: readonly OfficerRole[];
  /** The heading that it stands under; items of one group stand together. */
  group: NavGroup;
  /** Smaller stands higher within its group. */
  order: number;
}

/** The groups of the navigation in their order. */
export const navGroups = ["工作台", "年度与计划", "招募", "在岗管理", "补贴", "就业", "机构与账号"] as const;
export type NavGroup = (typeof navGroups)[number];

/** A line of `GET /api/<service>/work`. */
export interface WorkItem {
  /** Permanent, e.g. `application.review`. */
  key: string;
  label: string;
  count: number;
  overdue: number;
  /** The day by which it is to be done; null where there is none. */
  dueOn: string | null;
  oldestSince: string | null;
  /** True where the caller has to act; false where the caller waits. */
  mine: boolean;
  /** Whom the caller waits on; null where it is the caller. */
  waitingOn: string | null;
  /** The list's filter that shows exactly these, as query parameters. */
  filter: Record<string, string> | string | null;
}

/** What one folder of `src/areas` adds to the portal. Keep the module small: it is part of the first load, its pages are not. */
export interface Area {
  routes: readonly PageRoute[];
  nav?: readonly NavItem[];
  /** Where a work item is done, by its key. */
  work?: Readonly<Record<string, (item: WorkItem) => string>>;
}

export const defineArea = (area: Area): Area => area;

/** A list's address with a work item's filter in it. */
export function withFilter(path: string, item: WorkItem): string {
  if (!item.filter) return path;
  const query = typeof item.filter === "string" ? item.filter.replace(/^\?/, "") : new URLSearchParams(item.filter).toString();
  return query ? `${path}?${query}` : path;
}

/** The first page of a person after signing in. */
export const homeOf = (actor: Actor) => (actor.party === "student" ? "/my" : "/work");
