import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";

/** From a list to one of its records. The list's address, with filter, order and page, goes along: it is where the way back leads. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Link to={to} state={{ from: pathname + search }}>
      {children}
    </Link>
  );
}

interface WayBackProps {
  /** The lists that lead here. */
  lists: readonly [string, ...string[]];
  /** Where it leads for who came otherwise; the first of the lists, if nothing else is said. */
  otherwise?: string;
  children: ReactNode;
}

/** From a record to the list as it was left. */
export function WayBack({ lists, otherwise = lists[0], children }: WayBackProps) {
  const from: unknown = useLocation().state?.from;
  const known = typeof from === "string" && lists.includes(from.split("?")[0] ?? "");
  return <Link to={known ? from : otherwise}>{children}</Link>;
}
