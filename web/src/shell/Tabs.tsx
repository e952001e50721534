import { Link, useLocation } from "react-router";
import type { NavGroup, NavItem } from "./area";
import { entryOf } from "./Navigation";

/** A student's navigation: at the lower edge of a phone, where the thumb is; a row below the header on a desk. */
export function Tabs({ groups }: { groups: { group: NavGroup; items: NavItem[] }[] }) {
  const { pathname } = useLocation();
  const items = groups.flatMap((group) => group.items);
  // A page without a tab of its own, such as the objections, belongs to the closest one.
  const here = entryOf(
    pathname,
    items.map(({ to }) => to),
  );
  return (
    <nav aria-label="我的栏目" className="tabs">
      {items.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} aria-current={to === here ? "page" : undefined}>
          <Icon />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}
