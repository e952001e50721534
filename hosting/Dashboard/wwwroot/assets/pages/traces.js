import { get, query } from '../api.js';
import { parameter } from '../address.js';
import { colour } from '../colours.js';
import { complete } from '../complete.js';
import { clearButton } from '../clearing.js';
import { empty, numberField, pauser, searchField, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { clock, duration } from '../format.js';
import { every } from '../live.js';
import { part } from '../redraw.js';
import { errorsIn, limits, shown, t, totals } from '../words.js';

const names = ['q', 'service', 'status', 'type', 'kept', 'min', 'max', 'sort', 'order'];

// The list of traces. The longest one shown gives the scale of the bars.
export function show(page) {
  const tools = h('div', { class: 'tools' });
  const list = h('div', {});
  const count = h('p', { class: 'count', role: 'status' });
  replace(page, tools, count, list);
  const [drawList, drawCount] = [list, count].map(part);
  const refresh = async force => {
    if (pause.paused() && force !== true) return;
    const filters = Object.fromEntries(names.map(name => [name, parameter(name)]));
    const found = await get(`api/views/traces?${query({ ...filters, limit: 200 })}`);
    drawList([found.items, filters], () => found.items.length ? rows(found.items) : empty(names.some(name => filters[name])));
    drawCount({ ...found, items: found.items.length }, () => [shown(found.items.length, found.total), ' · ', totals(found.spans, found.held), limits(found.full, found.limit, t('spans'))]);
  };
  const changed = () => refresh(true);
  const pause = pauser();
  get('api/telemetry/resources').then(known => replace(tools, h('h1', {}, t('traces')),
    select('service', t('service'), [['', t('all')], ...known.services.map(s => [s.name, s.name])], changed),
    select('status', t('status'), [['', t('all')], ['error', t('onlyErrors')], ['ok', t('onlyGood')]], changed),
    select('type', t('type'), [['', t('all')], ...['http', 'database', 'messaging', 'rpc', 'other'].map(type => [type, t(`type-${type}`)])], changed),
    select('kept', t('keep'), [['', t('all')], ['only', t('onlyKept')]], changed),
    select('sort', t('sort'), [['', t('newest')], ['duration', t('slowest')], ['errors', t('worst')], ['spans', t('largest')]], changed),
    select('order', t('order'), [['', t('descending')], ['asc', t('ascending')]], changed),
    numberField('min', t('minimum'), changed), numberField('max', t('maximum'), changed), complete(searchField('q', changed, t('hint')), 'traces'),
    pause.button, clearButton('traces', changed)));
  return every(3000, refresh);
}

function rows(traces) {
  const longest = Math.max(...traces.map(trace => trace.duration), 0.001);
  return table(t('traces'), [t('time'), t('name'), t('spans'), t('duration')], traces.map(trace => h('tr', {},
    h('td', { class: 'number moment' }, clock(trace.start)),
    h('td', { class: 'name' }, h('a', { href: `traces/${trace.id}` }, h('b', {}, trace.service), ' ', trace.name), h('small', {}, h('span', { class: 'mono' }, trace.id.slice(0, 7)), trace.kept ? h('span', { class: 'kept' }, t('isKept')) : null)),
    h('td', { class: 'shares' }, trace.services.map(s => chip(s.name, `${s.name} ${s.spans}`, s.errors ? h('span', { class: 'problem' }, errorsIn(s.errors)) : ''))),
    h('td', { class: 'bar' }, h('span', {}, duration(trace.duration)), h('i', { class: trace.errors ? 'failed' : null, style: { width: `${Math.max(1, 100 * trace.duration / longest)}%`, ...(trace.errors ? {} : { background: colour(trace.service) }) } })))), 'traces', ['time', 'name', 'spans', 'duration']);
}
