import { Link, useLocation } from "react-router";
import type { NavGroup, NavItem } from "./area";

export function Navigation({ groups, className }: { groups: { group: NavGroup; items: NavItem[] }[]; className: string }) {
  const { pathname } = useLocation();
  const here = entryOf(
    pathname,
    groups.flatMap(({ items }) => items.map(({ to }) => to)),
  );
  return (
    <nav aria-label="主导航" className={className}>
      {groups.map(({ group, items }) => (
        <div key={group} className="nav-group">
          <h2>{group}</h2>
          <ul>
            {items.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link to={to} aria-current={to === here ? "page" : undefined}>
                  <Icon />
                  <span>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The entry that a page belongs to, the closest one: /applications/1 is below /applications, /applications/statistics has its own. */
export const entryOf = (pathname: string, entries: string[]): string | undefined =>
  entries.filter((to) => pathname === to || pathname.startsWith(`${to}/`)).sort((a, b) => b.length - a.length)[0];
