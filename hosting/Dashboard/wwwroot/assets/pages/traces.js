import { get, query } from '../api.js';
import { parameter } from '../address.js';
import { button, empty, numberField, searchField, select, table } from '../controls.js';
import { chip, colour, h, replace } from '../dom.js';
import { clock, duration } from '../format.js';
import { every } from '../live.js';
import { shown, t } from '../words.js';

// The list of traces. The longest one shown gives the scale of the bars.
export function show(page) {
  const tools = h('div', { class: 'tools' });
  const list = h('div', {});
  replace(page, tools, list);
  let paused = false;
  let drawn = '';
  const refresh = async force => {
    if (paused && force !== true) return;
    const filters = { q: parameter('q'), service: parameter('service'), status: parameter('status'), min: parameter('min'), sort: parameter('sort'), limit: 200 };
    const found = await get(`api/telemetry/traces?${query(filters)}`);
    const state = JSON.stringify(found);
    if (state === drawn) return;
    drawn = state;
    replace(list, h('p', { class: 'count' }, shown(found.items.length, found.total)), found.items.length ? rows(found.items) : empty(filters.q || filters.service));
  };
  const changed = () => refresh(true);
  const pause = button(t('pause'), () => { paused = !paused; pause.textContent = t(paused ? 'resume' : 'pause'); });
  get('api/telemetry/resources').then(known => replace(tools, h('h1', {}, t('traces')),
    select('service', t('service'), [['', t('all')], ...known.services.map(s => [s.name, s.name])], changed),
    select('status', t('status'), [['', t('all')], ['error', t('onlyErrors')], ['ok', t('onlyGood')]], changed),
    select('sort', t('sort'), [['', t('newest')], ['duration', t('slowest')], ['errors', t('worst')], ['spans', t('largest')]], changed),
    numberField('min', t('minimum'), changed), searchField('q', changed, t('hint')), pause));
  return every(3000, refresh);
}

function rows(traces) {
  const longest = Math.max(...traces.map(trace => trace.duration), 0.001);
  return table(t('traces'), [t('time'), t('name'), t('spans'), t('duration')], traces.map(trace => h('tr', {},
    h('td', { class: 'number' }, clock(trace.start)),
    h('td', { class: 'name' }, h('a', { href: `traces/${trace.id}` }, h('b', {}, trace.service), ' ', trace.name), h('small', { class: 'mono' }, trace.id.slice(0, 7))),
    h('td', {}, trace.services.map(s => chip(s.name, `${s.name} ${s.spans}`, s.errors > 0)), trace.errors ? h('span', { class: 'chip error' }, `${trace.errors} ${t('errors')}`) : null),
    h('td', { class: 'bar' }, h('span', {}, duration(trace.duration)), h('i', { style: { width: `${Math.max(1, 100 * trace.duration / longest)}%`, background: trace.errors ? 'var(--bad)' : colour(trace.service) } })))));
}
