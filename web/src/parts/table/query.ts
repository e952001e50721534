/** What of a list is wanted: exactly what stands in the address, so that a link shows the same rows. */
export interface ListQuery {
  /** The filters by the names of the service's query values. */
  filters: Readonly<Record<string, string>>;
  /** What is searched for (`q`). */
  q: string;
  /** An order of the service, `name` or `-name`; the service's own where empty. */
  sort: string;
  cursor: string;
  limit: number;
}

export const pageSizes = [20, 50, 100, 200] as const;
const own = new Set(["q", "sort", "cursor", "limit"]);

/** Reads a list's query from the address; what the list has no filter for is not a filter. */
export function readQuery(
  params: URLSearchParams,
  filterKeys: readonly string[],
  defaults: Readonly<Record<string, string>> = {},
): ListQuery {
  const filters: Record<string, string> = {};
  for (const key of filterKeys) {
    const value = params.has(key) ? params.get(key) : defaults[key];
    if (value) filters[key] = value;
  }
  const limit = Number(params.get("limit"));
  return {
    filters,
    q: params.get("q") ?? "",
    sort: params.get("sort") ?? "",
    cursor: params.get("cursor") ?? "",
    limit: pageSizes.find((size) => size === limit) ?? 50,
  };
}

/** The address's query with these values put in; an empty one goes. A change of anything but the page starts at the first page. */
export function withValues(params: URLSearchParams, values: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!("cursor" in values)) next.delete("cursor");
  for (const [key, value] of Object.entries(values)) {
    // An empty filter stays in the address, so that it overrules the list's default; the others go.
    if (value === "" && own.has(key)) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** The query values of a request for a page, with the total. */
export function requestOf(query: ListQuery): Record<string, string | number | boolean> {
  const { filters, q, sort, cursor, limit } = query;
  return { ...filters, ...(q && { q }), ...(sort && { sort }), ...(cursor && { cursor }), limit, count: true };
}

/** The address of the list as a file, with the filters and the order as on the screen. */
export function exportAddress(path: string, query: ListQuery, format: "xlsx" | "csv"): string {
  const params = new URLSearchParams({ ...query.filters, ...(query.q && { q: query.q }), ...(query.sort && { sort: query.sort }), format });
  return `${path}?${params}`;
}

/** A number that could be an ID or card number does not go into an address, where histories and logs keep it. */
export const looksLikeIdentity = (text: string) => /\d{11}/.test(text.replace(/[\s-]/g, ""));

/** The address of a list's page at its service. */
export function pageAddress(path: string, query: ListQuery): string {
  return `${path}?${new URLSearchParams(Object.entries(requestOf(query)).map(([key, value]) => [key, String(value)]))}`;
}
