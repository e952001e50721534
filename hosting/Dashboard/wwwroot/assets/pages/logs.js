import { get, query } from '../api.js';
import { parameter, setParameter } from '../address.js';
import { complete } from '../complete.js';
import { clearButton } from '../clearing.js';
import { button, empty, pauser, properties, searchField, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { clock } from '../format.js';
import { every } from '../live.js';
import { part } from '../redraw.js';
import { visualize } from '../visualizer.js';
import { limits, shown, t } from '../words.js';

const levels = [[0, 'all'], [1, 'Trace'], [5, 'Debug'], [9, 'Information'], [13, 'Warning'], [17, 'Error'], [21, 'Critical']];
export const levelOf = severity => levels.findLast(([from]) => severity >= from && from > 0)?.[1] ?? 'Trace';

// Log entries with their attributes, newest first.
export function show(page) {
  const tools = h('div', { class: 'tools' });
  const list = h('div', { class: 'list' });
  const details = h('aside', { class: 'details', hidden: true, 'aria-label': t('attributes') });
  replace(page, tools, h('div', { class: 'split' }, list, details));
  const drawList = part(list);
  const refresh = async force => {
    if (pause.paused() && force !== true) return;
    const filters = { q: parameter('q'), service: parameter('service'), severity: parameter('severity'), trace: parameter('trace'), limit: 300 };
    const found = await get(`api/views/logs?${query(filters)}`);
    drawList([filters, found.total, found.items[0]?.number], () => [
      h('p', { class: 'count' }, shown(found.items.length, found.total), limits(found.full, found.limit, t('logs'))), found.items.length ? rows(found.items, details) : empty(filters.q)]);
  };
  const changed = () => refresh(true);
  const pause = pauser();
  get('api/telemetry/resources').then(known => replace(tools, h('h1', {}, t('logs')),
    select('service', t('service'), [['', t('all')], ...known.services.map(s => [s.name, s.name])], changed),
    select('severity', t('level'), levels.map(([value, name]) => [value ? String(value) : '', t(name)]), changed),
    complete(searchField('q', changed, t('hint')), 'logs'), traceFilter(changed), pause.button, clearButton('logs', changed)));
  return every(2000, refresh);
}

function traceFilter(changed) {
  if (!parameter('trace')) return null;
  const filter = button(`${t('trace')} ${parameter('trace').slice(0, 7)} ✕`, () => { setParameter('trace', ''); filter.remove(); changed(); });
  return filter;
}

function rows(items, details) {
  return table(t('logs'), [t('time'), t('service'), t('level'), t('message'), t('trace')], items.map(log => h('tr', { class: `log ${levelOf(log.severity)}` },
    h('td', { class: 'number moment' }, clock(log.at)),
    h('td', {}, chip(log.service)),
    h('td', {}, h('span', { class: `level ${levelOf(log.severity)}` }, t(levelOf(log.severity)))),
    h('td', { class: 'message' }, h('button', { type: 'button', class: 'plain', onclick: () => open(log, details) }, log.body || log.scope)),
    h('td', {}, log.trace ? h('a', { href: `traces/${log.trace}${log.span ? `?span=${log.span}` : ''}`, class: 'mono' }, log.trace.slice(0, 7)) : null))), 'logs', ['time', 'service', 'level', 'message', 'trace']);
}

function open(log, details) {
  details.hidden = false;
  replace(details,
    h('header', {}, h('h2', {}, t(levelOf(log.severity))), button('✕', () => { details.hidden = true; }, { 'aria-label': t('close') })),
    h('pre', {}, log.body), h('p', {}, button(t('visualize'), () => visualize(t('message'), log.body))), log.attributes['exception.stacktrace'] ? h('pre', { class: 'problem' }, log.attributes['exception.stacktrace']) : null,
    properties(t('attributes'), Object.fromEntries(Object.entries(log.attributes).filter(([name]) => name !== 'exception.stacktrace'))),
    properties(t('context'), { [t('time')]: clock(log.at), [t('source')]: log.scope, [t('trace')]: log.trace && h('a', { href: `traces/${log.trace}` }, log.trace), [t('spanId')]: log.span }),
    properties(t('resource'), log.resource));
  details.querySelector('button').focus();
}
