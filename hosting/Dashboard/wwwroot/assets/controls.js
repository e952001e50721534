import { parameter, setParameter } from './address.js';
import { resizable } from './columns.js';
import { h } from './dom.js';
import { t } from './words.js';

// Fields whose value lives in the address.
export function searchField(name, changed, placeholder = t('search'), label = t('search')) {
  let timer;
  const input = h('input', { type: 'search', class: 'search', placeholder, 'aria-label': label, 'data-key': 'search', spellcheck: 'false', value: parameter(name) });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { setParameter(name, input.value.trim()); changed(); }, 250);
  });
  return input;
}

export function select(name, label, options, changed, otherwise = '') {
  const field = h('select', { onchange: event => { setParameter(name, event.target.value, otherwise); changed(); } },
    options.map(([value, text]) => h('option', { value }, text)));
  field.value = parameter(name, otherwise);
  return h('label', { class: 'field' }, h('span', {}, label), field);
}

export function numberField(name, label, changed) {
  const field = h('input', { type: 'number', min: 0, value: parameter(name), onchange: event => { setParameter(name, event.target.value); changed(); } });
  return h('label', { class: 'field narrow' }, h('span', {}, label), field);
}

export const button = (label, onclick, attributes = {}) => h('button', { type: 'button', onclick, ...attributes }, label);

// Stops the page, not the intake: what comes meanwhile is there when it goes on.
export function pauser() {
  let paused = false;
  const toggle = button(t('pause'), () => {
    paused = !paused;
    toggle.textContent = t(paused ? 'resume' : 'pause');
    toggle.setAttribute('aria-pressed', String(paused));
  }, { 'aria-pressed': 'false' });
  return { button: toggle, paused: () => paused };
}

export const empty = (filtered = false) => h('p', { class: 'empty' }, t(filtered ? 'nothingFits' : 'nothing'));

// A table that a narrow screen may scroll sideways without the page; on a phone each row is stacked, and its figures say by themselves what they
// are. With the page's name and those of the columns, these can be made wider and narrower.
export function table(label, heads, rows, page, columns) {
  const element = h('table', {}, h('thead', {}, h('tr', {}, heads.map(head => head instanceof Node ? head : h('th', { scope: 'col' }, head)))), h('tbody', {}, rows));
  name(element);
  return h('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': label }, page ? resizable(element, page, columns) : element);
}

// What is stacked is no table to the browser any more: it stays one to those who hear it.
function name(table) {
  const titles = [...table.tHead.rows[0].cells].map(head => head.textContent);
  table.setAttribute('role', 'table');
  table.querySelectorAll('thead, tbody').forEach(group => group.setAttribute('role', 'rowgroup'));
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    for (const cell of row.cells) cell.setAttribute('role', { col: 'columnheader', row: 'rowheader' }[cell.scope] ?? 'cell');
  }
  for (const row of table.tBodies[0].rows) [...row.cells].forEach((cell, i) => { cell.dataset.title = titles[i]; });
}

export function properties(title, values) {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (entries.length === 0) return null;
  return h('section', { class: 'properties' }, h('h3', {}, title), h('dl', {}, entries.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value instanceof Node ? value : format(value))])));
}

const format = value => typeof value === 'object' ? JSON.stringify(value) : String(value);

export function toast(message, isError = false) {
  const place = document.getElementById('toast');
  const note = h('p', { class: isError ? 'error' : '' }, message);
  place.append(note);
  setTimeout(() => note.remove(), 5000);
}
