import { NavLink } from "react-router";
import type { NavGroup, NavItem } from "./area";

/** A student's navigation: at the lower edge of a phone, where the thumb is; a row below the header on a desk. */
export function Tabs({ groups }: { groups: { group: NavGroup; items: NavItem[] }[] }) {
  return (
    <nav aria-label="我的栏目" className="tabs">
      {groups
        .flatMap(({ items }) => items)
        .map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === "/my"}>
            <Icon />
            <span>{label}</span>
          </NavLink>
        ))}
    </nav>
  );
}
