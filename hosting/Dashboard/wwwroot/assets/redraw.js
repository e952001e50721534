import { replace } from './dom.js';

// Draws a part of the page again only when what it shows has changed, and leaves the focus where it was: on the element
// with the same data-focus. Nor does a table or a picture that somebody has scrolled sideways jump back.
export function part(element) {
  let before;
  return (shown, draw) => {
    const now = JSON.stringify(shown);
    if (now === before) return;
    before = now;
    const focus = element.contains(document.activeElement) ? document.activeElement.closest('[data-focus]')?.dataset.focus : null;
    const scrolled = [...element.querySelectorAll('[role=region]')].map(region => region.scrollLeft);
    replace(element, draw());
    element.querySelectorAll('[role=region]').forEach((region, i) => { region.scrollLeft = scrolled[i] ?? 0; });
    if (focus) [...element.querySelectorAll('[data-focus]')].find(e => e.dataset.focus === focus)?.focus({ preventScroll: true });
  };
}
