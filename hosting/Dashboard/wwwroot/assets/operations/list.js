import { parameter, setParameter } from '../address.js';
import { colour } from '../colours.js';
import { button, empty, table } from '../controls.js';
import { h } from '../dom.js';
import { clock } from '../format.js';
import { t } from '../words.js';
import { choose, chosen, commands, find, state } from './resource.js';

const orders = {
  name: (a, b) => a.name.localeCompare(b.name) || a.replica - b.replica,
  state: (a, b) => `${a.state}${a.health}`.localeCompare(`${b.state}${b.health}`),
  type: (a, b) => a.type.localeCompare(b.type),
  started: (a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''),
};

export const withHidden = () => parameter('hidden') === 'show';

export const fits = resource => {
  if (resource.hidden && !withHidden()) return false;
  const wanted = parameter('q').toLowerCase().split(/\s+/);
  const text = `${resource.id} ${resource.type} ${t(resource.type)} ${t(resource.state)} ${resource.state} ${resource.health} ${resource.links.map(l => l.url).join(' ')}`.toLowerCase();
  return wanted.every(word => text.includes(word)) && matches('type', resource.type) && matches('state', resource.state) && matches('health', resource.health ?? 'none');
};

const matches = (name, value) => !parameter(name) || parameter(name) === value;

// Resources as a tree: what belongs to another stands below it, unless that is not shown.
export function tree(resources, closed) {
  const rows = [];
  const visit = (list, depth) => {
    for (const r of list) {
      const children = resources.filter(c => c.parent === r.name && c !== r);
      rows.push({ resource: r, depth, children: children.length });
      if (!closed.has(r.name) && depth < 8) visit(children, depth + 1);
    }
  };
  visit(resources.filter(r => !r.parent || !resources.some(p => p.name === r.parent)), 0);
  return rows;
}

export function list(resources, telemetry, changed) {
  const shown = resources.filter(r => !r.parameter && fits(r));
  const order = orders[parameter('sort')];
  if (order) shown.sort(order);
  const closed = new Set(parameter('closed').split(',').filter(Boolean));
  const heads = [head('name', changed), head('state', changed), head('type', changed), head('started', changed), h('th', { scope: 'col', class: 'aside' }, t('restarts')), t('links'), h('th', { scope: 'col', class: 'aside' }, t('actions'))];
  const selected = chosen().name ? find(resources, chosen()) : null;
  return shown.length ? table(t('resources'), heads, tree(shown, closed).map(row => line(row, telemetry, closed, selected, changed)), 'resources', ['name', 'state', 'type', 'started', 'restarts', 'links', 'actions']) : empty(true);
}

function head(name, changed) {
  const now = parameter('sort') === name;
  return h('th', { scope: 'col', class: name === 'type' ? 'aside' : null, 'aria-sort': now ? 'ascending' : null }, button(`${t(name)}${now ? ' ↑' : ''}`, () => { setParameter('sort', now ? '' : name); changed(); }, { class: 'plain', 'data-focus': `sort ${name}` }));
}

function line({ resource, depth, children }, telemetry, closed, selected, changed) {
  const sends = telemetry.services.some(s => s.name === resource.name);
  const isClosed = closed.has(resource.name);
  const toggle = children ? button(isClosed ? '▸' : '▾', () => {
    if (!closed.delete(resource.name)) closed.add(resource.name);
    setParameter('closed', [...closed].join(','));
    changed();
  }, { class: 'toggle', 'aria-expanded': String(!isClosed), 'aria-label': `${t(isClosed ? 'expand' : 'collapse')} ${resource.name}`, 'data-focus': `toggle ${resource.name}` }) : null;
  return h('tr', { class: resource === selected ? 'selected' : '' },
    h('th', { scope: 'row', class: `depth${Math.min(depth, 4)}` }, toggle,
      // The room for it is there without it too, so that the names stand below each other.
      resource.type === 'Project' ? h('i', { class: 'dot', style: { background: colour(resource.name) } }) : h('i', { class: 'dot none' }),
      button(resource.id, () => { choose(resource); changed(); }, { class: 'plain', 'aria-pressed': String(resource === selected), 'data-focus': `row ${resource.id}` })),
    h('td', {}, state(resource)),
    h('td', { class: 'quiet aside' }, t(resource.type)),
    h('td', { class: 'number' }, resource.startedAt ? clock(Date.parse(resource.startedAt), false) : '–'),
    h('td', { class: 'number aside' }, resource.restarts),
    h('td', {}, resource.links.map(endpoint)),
    h('td', { class: 'actions aside' },
      resource.commands.some(c => c.name === 'start') ? h('a', { href: `console?resource=${resource.name}` }, t('console')) : null,
      sends ? h('a', { href: `traces?service=${resource.name}` }, t('traces')) : null,
      commands(resource)));
}

// An endpoint of gRPC begins with http too, but a browser can do nothing with it.
const isPage = link => /^https?:/.test(link.url) && !/otlp|grpc/i.test(link.name);

export const endpoint = link => isPage(link)
  ? h('a', { class: 'endpoint', href: link.url, target: '_blank', rel: 'noreferrer', title: link.url }, link.name.includes('/') || ['http', 'https'].includes(link.name) ? link.url.replace(/^https?:\/\//, '') : `${link.name} ${link.url.replace(/^https?:\/\//, '')}`)
  : h('span', { class: 'endpoint quiet' }, /^https?:/.test(link.url) ? `${link.name} ${link.url.replace(/^https?:\/\//, '')}` : link.url);
