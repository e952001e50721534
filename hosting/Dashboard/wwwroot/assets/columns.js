import { h } from './dom.js';
import { t } from './words.js';

// Columns as wide as a person wants them: the line at the end of a head is dragged, or moved with the arrow keys. The widths are kept for
// each page; a double click or Enter gives them back to the browser. The last column takes what the others leave.
const [least, most, step] = [48, 1600, 16];
const unset = 160;
const place = page => `dashboard.columns.${page}`;

function kept(page) {
  try {
    return JSON.parse(localStorage.getItem(place(page))) ?? {};
  } catch {
    return {};
  }
}

const headsOf = table => [...table.tHead.rows[0].cells];
// A column may have no width at all and be there all the same.
const isShown = head => head.getClientRects().length > 0;
// Half a pixel less, and what just fitted does not.
const widthOf = head => Math.ceil(head.getBoundingClientRect().width);
const tablesOf = page => [...document.querySelectorAll('table[data-columns]')].filter(table => table.dataset.columns === page);
const clamp = width => Math.round(Math.min(most, Math.max(least, width)));

// A table is made anew whenever its data changes, even while somebody drags: so nothing is remembered in it.
export function resizable(table, page, names) {
  table.dataset.columns = page;
  const observer = new ResizeObserver(() => table.isConnected ? measure(table) : observer.disconnect());
  headsOf(table).forEach((head, i) => {
    head.dataset.column = names[i];
    head.setAttribute('aria-label', head.textContent.trim());
    if (i < names.length - 1) head.append(separator(page, names[i], head.textContent.trim()));
    observer.observe(head);
  });
  apply(table);
  return table;
}

function separator(page, name, title) {
  return h('span', {
    role: 'separator', class: 'separator', tabindex: 0, 'aria-orientation': 'vertical', 'aria-label': `${t('columnWidth')} ${title}`, title: t('columnHint'),
    'aria-valuemin': least, 'aria-valuemax': most, 'aria-valuenow': kept(page)[name] ?? unset, 'data-focus': `column ${name}`,
    onpointerdown: event => drag(event, page, name), ondblclick: () => set(page, {}),
    onkeydown: event => {
      const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
      if (by) change(page, name, widths => widths[name] + by);
      else if (event.key === 'Enter') set(page, {});
      else return;
      event.preventDefault();
    },
  });
}

function drag(event, page, name) {
  if (event.button !== 0) return;
  event.preventDefault();
  event.currentTarget.focus();
  const begin = event.clientX;
  const before = widthsOf(page)[name];
  const move = e => change(page, name, () => before + e.clientX - begin);
  const stop = new AbortController();
  addEventListener('pointermove', move, { signal: stop.signal });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => stop.abort(), { signal: stop.signal });
}

// Whose widths are not set yet keep those that they have, so that only the one column moves.
function widthsOf(page) {
  const known = kept(page);
  const heads = tablesOf(page).flatMap(headsOf).filter(head => isShown(head) && head.querySelector('.separator'));
  return { ...Object.fromEntries(heads.map(head => [head.dataset.column, widthOf(head)])), ...known };
}

function change(page, name, width) {
  const widths = widthsOf(page);
  set(page, { ...widths, [name]: clamp(width(widths)) });
}

function set(page, widths) {
  if (Object.keys(widths).length) localStorage.setItem(place(page), JSON.stringify(widths));
  else localStorage.removeItem(place(page));
  tablesOf(page).forEach(apply);
}

function apply(table) {
  const widths = kept(table.dataset.columns);
  table.classList.toggle('sized', Object.keys(widths).length > 0);
  for (const head of headsOf(table)) head.style.width = widths[head.dataset.column] ? `${widths[head.dataset.column]}px` : '';
  measure(table);
}

// Tells how wide the columns are, and keeps the table wide enough for those that are shown: it scrolls rather than squeezes them.
function measure(table) {
  const widths = kept(table.dataset.columns);
  const heads = headsOf(table);
  for (const head of heads) head.querySelector('.separator')?.setAttribute('aria-valuenow', clamp(widthOf(head) || (widths[head.dataset.column] ?? unset)));
  const shown = heads.filter(head => !table.isConnected || isShown(head));
  table.style.minWidth = table.classList.contains('sized') ? `${shown.reduce((sum, head) => sum + (widths[head.dataset.column] ?? unset), 0)}px` : '';
}
