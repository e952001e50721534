/**
 * A person's saved views of a list and its hidden columns, in this browser. A view holds filters, order and page size: never what
 * was searched for, which may be a name.
 */
export interface SavedView {
  name: string;
  query: string;
}

const keyOf = (list: string, what: string) => `xibuplan.${what}.${list}`;

function load<T>(key: string, empty: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as T;
  } catch {
    return empty;
  }
}

function store(key: string, value: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser without storage: the view lasts as long as the page.
  }
}

export const loadViews = (list: string) => load<SavedView[]>(keyOf(list, "views"), []);

/** The query of a view: without the search, without the page. */
export function viewQuery(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete("q");
  kept.delete("cursor");
  return kept.toString();
}

export function saveView(list: string, name: string, params: URLSearchParams): SavedView[] {
  const views = [...loadViews(list).filter((view) => view.name !== name), { name, query: viewQuery(params) }];
  store(keyOf(list, "views"), views);
  return views;
}

export function dropView(list: string, name: string): SavedView[] {
  const views = loadViews(list).filter((view) => view.name !== name);
  store(keyOf(list, "views"), views);
  return views;
}

export const loadHidden = (list: string) => load<string[] | null>(keyOf(list, "columns"), null);
export const storeHidden = (list: string, hidden: readonly string[]) => store(keyOf(list, "columns"), hidden);
