import { replace } from './dom.js';

// Draws a part of the page again only when what it shows has changed, and leaves the focus where it was: on the element
// with the same data-focus.
export function part(element) {
  let before;
  return (shown, draw) => {
    const now = JSON.stringify(shown);
    if (now === before) return;
    before = now;
    const focus = element.contains(document.activeElement) ? document.activeElement.closest('[data-focus]')?.dataset.focus : null;
    replace(element, draw());
    if (focus) [...element.querySelectorAll('[data-focus]')].find(e => e.dataset.focus === focus)?.focus({ preventScroll: true });
  };
}
