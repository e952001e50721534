// The address is the state of the page: every filter is in it, so that it can be sent to a colleague.
const root = new URL(document.baseURI).pathname;

export const path = () => location.pathname.slice(root.length);
export const parameters = () => new URLSearchParams(location.search);
export const parameter = (name, otherwise = '') => parameters().get(name) ?? otherwise;

// A change of a filter is no step back.
export function setParameter(name, value, otherwise = '') {
  const next = parameters();
  if (value === otherwise || value === '' || value === undefined) next.delete(name);
  else next.set(name, value);
  const text = next.toString();
  history.replaceState(null, '', text ? `${location.pathname}?${text}` : location.pathname);
}

export function go(target) {
  history.pushState(null, '', new URL(target, document.baseURI));
  dispatchEvent(new PopStateEvent('popstate'));
}

// Links within the pages do not load them anew.
export function followLinks() {
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.getAttribute('href'), document.baseURI);
    if (url.origin !== location.origin || !url.pathname.startsWith(root) || url.hash) return;
    event.preventDefault();
    go(url.pathname + url.search);
  });
}
