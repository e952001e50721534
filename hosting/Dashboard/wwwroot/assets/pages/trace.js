import { get } from '../api.js';
import { parameter, setParameter } from '../address.js';
import { colour } from '../colours.js';
import { button, properties, searchField, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { clock, duration, text } from '../format.js';
import { keeper } from '../keeper.js';
import { every } from '../live.js';
import { icon, peerOf } from '../peers.js';
import { tree, visible } from '../tree.js';
import { visualize } from '../visualizer.js';
import { t } from '../words.js';
import { levelOf } from './logs.js';

// One trace: who did what when, as a waterfall. True when the answer will not change by waiting.
async function draw(page, id) {
  const [trace, logs, resources] = await Promise.all([get(`api/views/traces/${id}`), get(`api/views/logs?trace=${id}&limit=500`), get('api/resources')]);
  // Undefined: the history is being read, and the trace may be in it.
  if (!trace) {
    replace(page, h('h1', {}, t('trace')), h('p', { class: 'empty', role: 'status' }, t(trace === undefined ? 'beingRead' : 'trace.unknown')), h('p', {}, h('a', { href: 'traces' }, t('back'))));
    return trace !== undefined;
  }
  const view = new Waterfall(trace, logs.items, resources);
  replace(page, view.head(id), h('div', { class: 'split' }, h('div', {}, h('div', { class: 'waterfall' }, view.ticks(), view.rowsPlace), view.logTable()), view.details));
  view.drawRows();
  const chosen = trace.spans.find(span => span.id === parameter('span'));
  if (chosen) view.open(chosen);
  return true;
}

export function show(page, id) {
  const stop = every(1000, async () => { if (await draw(page, id)) stop(); });
  return stop;
}

class Waterfall {
  constructor({ spans, kept }, logs, resources) {
    this.kept = kept;
    this.resources = resources;
    this.logs = logs;
    this.rows = tree(spans);
    this.start = Math.min(...spans.map(span => span.start));
    this.length = Math.max(...spans.map(span => span.start + span.duration)) - this.start || 0.001;
    this.collapsed = new Set();
    this.rowsPlace = h('div', { role: 'tree', 'aria-label': t('spans') });
    this.details = h('aside', { class: 'details', hidden: true, 'aria-label': t('attributes') });
  }

  head(id) {
    this.id = id;
    const root = this.rows[0].span;
    const services = new Set(this.rows.map(row => row.span.service));
    const errors = this.rows.filter(row => row.span.error).length;
    const facts = [[t('time'), clock(this.start)], [t('duration'), duration(this.length)], [t('spans'), this.rows.length], [t('services'), services.size],
      [t('depth'), 1 + Math.max(...this.rows.map(row => row.depth))], [t('errors'), errors]];
    return [
      h('div', { class: 'tools' }, h('h1', {}, h('small', {}, root.service), ' ', root.name), searchField('q', () => this.drawRows(), t('findInTrace'), t('findInTrace')),
        select('type', t('type'), [['', t('all')], ...[...new Set(this.rows.map(row => row.span.type))].sort().map(type => [type, t(`type-${type}`)])], () => this.drawRows()),
        button(t('collapseAll'), () => { this.collapsed = new Set(this.rows.filter(r => r.children.length).map(r => r.span.id)); this.drawRows(); }),
        button(t('expandAll'), () => { this.collapsed.clear(); this.drawRows(); }), keeper(id, this.kept), h('a', { class: 'button', href: `api/telemetry/export?trace=${id}`, download: '' }, t('export')), h('a', { class: 'button', href: 'traces' }, t('back'))),
      h('dl', { class: 'facts' }, facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', { class: name === t('errors') && errors ? 'problem' : '' }, value))), h('div', {}, h('dt', {}, 'ID'), h('dd', { class: 'mono' }, id))),
    ];
  }

  ticks() {
    return h('div', { class: 'ticks', 'aria-hidden': 'true' }, h('span', {}), h('div', {}, [0, 0.25, 0.5, 0.75, 1].map(part => h('span', { style: { left: `${part * 100}%` } }, duration(part * this.length)))));
  }

  drawRows() {
    const wanted = parameter('q').toLowerCase();
    const fits = span => (!parameter('type') || span.type === parameter('type')) && (!wanted || `${span.name} ${span.service} ${span.message} ${text(span.attributes)} ${text(span.events)}`.toLowerCase().includes(wanted));
    replace(this.rowsPlace, visible(this.rows, this.collapsed).map(row => this.row(row, fits(row.span))));
  }

  row(row, fits) {
    const { span } = row;
    const toggle = row.children.length
      ? button(this.collapsed.has(span.id) ? '▸' : '▾', () => { this.collapsed.delete(span.id) || this.collapsed.add(span.id); this.drawRows(); }, { class: 'toggle', 'aria-label': `${span.name}: ${row.children.length}` })
      : h('span', { class: 'toggle' });
    const left = 100 * (span.start - this.start) / this.length;
    const width = 100 * span.duration / this.length;
    const marks = this.logs.filter(log => log.span === span.id).slice(0, 50);
    return h('div', { class: `span ${fits ? '' : 'faint'}`, 'data-span': span.id, role: 'treeitem', 'aria-selected': String(span.id === this.opened), 'aria-level': row.depth + 1, 'aria-expanded': row.children.length ? String(!this.collapsed.has(span.id)) : null },
      h('div', { class: 'title', style: { 'padding-left': `${Math.min(row.depth, 20) * 14}px` } }, toggle, h('i', { class: 'dot', style: { background: colour(span.service) } }), icon(span.type),
        h('button', { type: 'button', class: 'plain', title: `${span.service} · ${span.name}`, onclick: () => this.open(span) }, span.error ? h('b', { class: 'problem' }, '! ') : null, h('b', {}, span.service), ' ', label(span)), this.peer(row)),
      h('div', { class: 'lane', onclick: () => this.open(span) },
        h('i', { class: span.error ? 'failed' : null, style: { left: `${left}%`, width: `${Math.max(width, 0.15)}%`, ...(span.error ? {} : { background: colour(span.service) }) } }),
        span.events.slice(0, 50).map(event => h('em', { title: `${t('event')} ${this.since(event.at)}: ${event.name}`, style: { left: this.place(event.at) } })),
        marks.map(log => h('u', { class: levelOf(log.severity), title: `${t('entry')} ${this.since(log.at)} · ${t(levelOf(log.severity))}: ${log.body}`, style: { left: this.place(log.at) } })),
        note(left, width, duration(span.duration))));
  }

  // A clock of another machine may go wrong: what it tells stays within the picture.
  place(at) {
    return `${Math.min(100, Math.max(0, 100 * (at - this.start) / this.length))}%`;
  }

  since(at) {
    return `${at < this.start ? '-' : '+'}${duration(Math.abs(at - this.start))}`;
  }

  // What answers without sending spans of its own: a database, a broker, a service elsewhere.
  peer(row) {
    const peer = peerOf(row, this.resources);
    if (!peer) return null;
    return h('span', { class: 'peer', title: peer.name }, '→ ', peer.resource ? h('a', { href: `console?resource=${encodeURIComponent(peer.resource)}` }, peer.name) : peer.name);
  }

  // In a narrow waterfall there is no room for it beside the span's name.
  peerName(span) {
    const row = this.rows.find(one => one.span === span);
    return row && peerOf(row, this.resources)?.name;
  }

  // Whose details are open is marked in the waterfall and named in the address.
  mark(id) {
    this.opened = id;
    setParameter('span', id);
    this.details.hidden = !id;
    for (const row of this.rowsPlace.children) row.setAttribute('aria-selected', String(row.dataset.span === id));
  }

  open(span) {
    this.mark(span.id);
    replace(this.details,
      h('header', {}, h('h2', {}, `${span.service} · ${label(span)}`), button('✕', () => this.mark(''), { 'aria-label': t('close') })),
      span.message ? h('p', { class: 'problem' }, span.message) : null,
      h('p', { class: 'tools' }, h('a', { class: 'button', href: `logs?trace=${this.id}` }, t('logs')), button('JSON', () => visualize(span.name, JSON.stringify(span)))),
      properties(t('attributes'), span.attributes),
      properties(t('context'), { [t('service')]: span.service, [t('kind')]: t(`kind-${span.kind}`), [t('peer')]: this.peerName(span), [t('duration')]: duration(span.duration), [t('offset')]: this.since(span.start), [t('source')]: span.scope, [t('spanId')]: span.id, [t('parentId')]: span.parent }),
      span.events.map(event => properties(`${t('events')}: ${event.name} · ${t('offset')} ${this.since(event.at)}`, event.attributes)),
      span.links.map(link => properties(t('spanLinks'), { [t('spanId')]: link.span, [t('trace')]: h('a', { href: `traces/${link.trace}?span=${link.span ?? ''}` }, link.trace), ...link.attributes })),
      span.backlinks.map(from => properties(t('backlinks'), { [t('service')]: from.service, [t('name')]: from.name, [t('trace')]: h('a', { href: `traces/${from.trace}?span=${from.span}` }, from.trace) })),
      properties(t('resource'), span.resource));
    this.details.querySelector('button').focus({ preventScroll: true });
  }

  logTable() {
    if (this.logs.length === 0) return null;
    return h('section', {}, h('h2', {}, `${t('logs')} (${this.logs.length})`), table(t('logs'), [t('offset'), t('service'), t('level'), t('message')], this.logs.toReversed().map(log => h('tr', {},
      h('td', { class: 'number moment' }, this.since(log.at)), h('td', {}, chip(log.service)), h('td', {}, h('span', { class: `level ${levelOf(log.severity)}` }, t(levelOf(log.severity)))), h('td', { class: 'message' }, log.body)))));
  }
}

// How long it took: right of the bar where there is room, else left of it, else on it.
function note(left, width, text) {
  if (left + width < 80) return h('span', { style: { left: `calc(${left + width}% + 12px)` } }, text);
  if (left > 20) return h('span', { style: { right: `calc(${100 - left}% + 12px)` } }, text);
  return h('span', { class: 'inside', style: { right: `calc(${Math.max(0, 100 - left - width)}% + 12px)` } }, text);
}

// What a span of the platform means is in its attributes rather than in its name.
const label = span => span.attributes['db.query.text'] ? `${span.name} ${span.attributes['db.query.text']}`.slice(0, 120)
  : span.kind === 'Client' && span.attributes['url.full'] ? `${span.attributes['http.request.method']} ${span.attributes['url.full']}` : span.name;
