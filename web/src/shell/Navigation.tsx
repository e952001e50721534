import { NavLink } from "react-router";
import type { NavGroup, NavItem } from "./area";

export function Navigation({ groups, className }: { groups: { group: NavGroup; items: NavItem[] }[]; className: string }) {
  return (
    <nav aria-label="主导航" className={className}>
      {groups.map(({ group, items }) => (
        <div key={group} className="nav-group">
          <h2>{group}</h2>
          <ul>
            {items.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <NavLink to={to}>
                  <Icon />
                  <span>{label}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
