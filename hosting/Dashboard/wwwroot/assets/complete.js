import { get, query } from './api.js';
import { h, replace } from './dom.js';

// Completes what is being typed into a search field: names after @, values after @name: or resource:, with how often each occurs.
export function complete(input, signal) {
  const list = h('ul', { class: 'choices-list', role: 'listbox', id: `complete-${signal}`, hidden: true, 'aria-label': input.getAttribute('aria-label') });
  const known = new Map();
  let at = -1;
  let chosen = false;
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' }).forEach(([name, value]) => input.setAttribute(name, value));
  input.addEventListener('input', suggest);
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && at >= 0) take(list.children[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  return h('div', { class: 'completing' }, input, list);

  async function suggest() {
    // A value that has just been taken needs no completing.
    if (chosen) {
      chosen = false;
      return close();
    }
    const word = /(?:^|\s)(-?)((?:@|resource:)[^\s"]*)$/.exec(input.value.slice(0, input.selectionStart))?.[2];
    if (!word) return close();
    const value = /^@?([^:]+):=?(.*)$/.exec(word);
    const found = await fields(value ? value[1] : '');
    const typed = (value ? value[2] : word.slice(1)).toLowerCase();
    const fitting = found.filter(one => one.name.toLowerCase().includes(typed)).slice(0, 12);
    at = -1;
    replace(list, fitting.map((one, i) => h('li', { role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false', 'data-text': value ? `${word.slice(0, word.indexOf(':') + 1)}${quoted(one.name)}` : `@${one.name}:`, 'data-length': word.length, onmousedown: event => { event.preventDefault(); take(event.currentTarget); } }, h('span', {}, one.name), h('small', {}, one.count))));
    list.hidden = fitting.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  async function fields(name) {
    if (!known.has(name)) {
      known.set(name, get(`api/telemetry/fields?${query({ signal, name })}`));
      setTimeout(() => known.delete(name), 20_000);
    }
    return await known.get(name) ?? [];
  }

  function move(step) {
    at = (at + step + list.children.length) % list.children.length;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function take(item) {
    const cursor = input.selectionStart;
    const before = input.value.slice(0, cursor - Number(item.dataset.length)) + item.dataset.text;
    input.value = before + input.value.slice(cursor);
    input.setSelectionRange(before.length, before.length);
    close();
    input.focus();
    chosen = !before.endsWith(':');
    input.dispatchEvent(new Event('input'));
  }

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}

const quoted = text => /\s/.test(text) ? `"${text}"` : text;
