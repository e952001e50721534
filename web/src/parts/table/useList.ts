import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import { readQuery, requestOf, withValues } from "./query";
import type { DataTableProps } from "./types";

/** A list's page by the address, and the ways to other pages, orders and filters, which all go through the address. */
export function useList<T extends object>({ name, filters = [], fetch }: Pick<DataTableProps<T>, "name" | "filters" | "fetch">) {
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => {
    const defaults = Object.fromEntries(filters.flatMap((filter) => (filter.initial ? [[filter.key, filter.initial]] : [])));
    return readQuery(
      params,
      filters.map((filter) => filter.key),
      defaults,
    );
  }, [params, filters]);
  // Cursors lead forward only: the pages that were passed are remembered, for this list as it is filtered now.
  const passed = useRef<{ of: string; cursors: string[] }>({ of: "", cursors: [] });
  const of = JSON.stringify({ ...query, cursor: "" });
  if (passed.current.of !== of) passed.current = { of, cursors: [] };

  const page = useQuery({
    queryKey: ["list", name, requestOf(query)],
    queryFn: () => fetch(query),
    placeholderData: keepPreviousData,
  });
  const set = (values: Record<string, string>) => setParams(withValues(params, values), { replace: true });

  return {
    params,
    query,
    page,
    set,
    setAll: (search: string) => setParams(new URLSearchParams(search)),
    pageNumber: passed.current.cursors.length + 1,
    next: () => {
      passed.current.cursors.push(query.cursor);
      setParams(withValues(params, { cursor: page.data?.nextCursor ?? "" }));
    },
    previous: () => setParams(withValues(params, { cursor: passed.current.cursors.pop() ?? "" })),
    isFirst: query.cursor === "",
    reload: () => client.invalidateQueries({ queryKey: ["list", name] }),
  };
}
