import { useEffect } from "react";
import { useLocation } from "react-router";

let address: string | undefined;

/** Remembers the list that is looked at, with its filter, order and page: who opens one of its rows comes back to it. */
export function useRememberedList() {
  const { pathname, search } = useLocation();
  useEffect(() => {
    address = pathname + search;
  }, [pathname, search]);
}

/** Where a record's way back leads: to the list from which the reader came where it is one of these, else to `otherwise`. */
export const backTo = (lists: readonly string[], otherwise = lists[0] ?? "/"): string =>
  address !== undefined && lists.includes(address.split("?")[0] ?? "") ? address : otherwise;
