import { get } from '../api.js';
import { parameter } from '../address.js';
import { empty, select, table } from '../controls.js';
import { chip, colour, h, replace } from '../dom.js';
import { duration, number } from '../format.js';
import { every } from '../live.js';
import { t } from '../words.js';

const box = { width: 190, height: 44, gapX: 110, gapY: 20 };

// Who calls whom, as a picture and as a table: the table says the same to those who cannot see the picture.
export function show(page) {
  const place = h('div', { class: 'map' });
  let drawn = '';
  const refresh = async () => {
    const map = await get(`api/telemetry/map?minutes=${parameter('minutes', '15')}`);
    const state = JSON.stringify(map);
    if (state === drawn) return;
    drawn = state;
    replace(place, map.nodes.length ? [graph(map), edges(map)] : empty());
  };
  replace(page, h('div', { class: 'tools' }, h('h1', {}, t('map')), select('minutes', t('last'), [5, 15, 60, 360].map(m => [String(m), m < 60 ? `${m} ${t('minutes')}` : `${m / 60} ${t('hours')}`]), refresh, '15')), place);
  return every(4000, refresh);
}

// Columns from callers to called: a node stands right of whoever calls it; what only answers stands last.
function columns(map) {
  const level = new Map(map.nodes.map(node => [node.name, 0]));
  for (let round = 0; round < map.nodes.length; round++) {
    for (const edge of map.edges.filter(e => e.kind === 'call')) {
      const calls = map.edges.some(e => e.kind === 'call' && e.from === edge.to && e.to === edge.from);
      if (!calls && level.get(edge.to) <= level.get(edge.from) && level.get(edge.from) < 4) level.set(edge.to, level.get(edge.from) + 1);
    }
  }
  const services = map.nodes.filter(node => node.service);
  const last = 1 + Math.max(0, ...services.map(node => level.get(node.name)));
  map.nodes.filter(node => !node.service).forEach(node => level.set(node.name, last));
  return level;
}

function graph(map) {
  const level = columns(map);
  const rows = new Map();
  const at = new Map();
  // Column by column, each node near the height of those who call it.
  const callers = name => map.edges.filter(edge => edge.to === name && at.has(edge.from)).map(edge => at.get(edge.from).row);
  const heightOf = name => callers(name).reduce((sum, row, _, all) => sum + row / all.length, 0);
  const place = node => {
    const column = level.get(node.name);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    at.set(node.name, { x: 16 + column * (box.width + box.gapX), row, column });
  };
  for (const column of [...new Set(level.values())].sort((a, b) => a - b)) {
    const nodes = map.nodes.filter(node => level.get(node.name) === column).map(node => [heightOf(node.name), node]);
    nodes.sort((a, b) => a[0] - b[0]).forEach(([, node]) => place(node));
  }
  const tallest = Math.max(...rows.values());
  for (const place of at.values()) place.y = 16 + (place.row + (tallest - rows.get(place.column)) / 2) * (box.height + box.gapY);
  const width = 32 + (Math.max(...rows.keys()) + 1) * (box.width + box.gapX) - box.gapX;
  const height = 32 + tallest * (box.height + box.gapY) - box.gapY;
  return h('div', { class: 'graph' }, h('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('map'), width, height },
    map.edges.map(edge => line(edge, at.get(edge.from), at.get(edge.to))), map.nodes.map(node => symbol(node, at.get(node.name)))));
}

function line(edge, from, to) {
  const forwards = to.x > from.x;
  const [x1, x2] = forwards ? [from.x + box.width, to.x] : [from.x + box.width, to.x + box.width];
  const [y1, y2] = [from.y + box.height / 2, to.y + box.height / 2];
  const bend = forwards ? Math.max(40, (x2 - x1) / 2) : 70;
  const shape = `M${x1} ${y1}C${x1 + bend} ${y1} ${forwards ? x2 - bend : x2 + bend} ${y2} ${x2} ${y2}`;
  return h('path', { class: `edge ${edge.kind} ${edge.calls.errors ? 'bad' : ''}`, d: shape, 'stroke-width': Math.min(5, 1 + Math.log10(1 + edge.calls.perMinute)) },
    h('title', {}, `${edge.from} → ${edge.to}: ${number(edge.calls.perMinute)} ${t('perMinute')}, ${edge.calls.errors} ${t('errors')}, P95 ${duration(edge.calls.p95)}`));
}

function symbol(node, { x, y }) {
  const name = node.name.length > 26 ? `${node.name.slice(0, 25)}…` : node.name;
  const about = node.calls.count ? `${number(node.calls.perMinute)} ${t('perMinute')} · P95 ${duration(node.calls.p95)}${node.calls.errors ? ` · ${node.calls.errors} ${t('errors')}` : ''}` : '';
  const shapes = [h('rect', { x, y, width: box.width, height: box.height, rx: node.service ? 5 : 20, stroke: node.calls.errors ? 'var(--bad)' : node.service ? colour(node.name) : 'var(--line)' }),
    h('text', { x: x + 14, y: y + (about ? 18 : 27) }, name), about ? h('text', { class: 'sub', x: x + 14, y: y + 34 }, about) : null];
  return node.service ? link(node.name, shapes) : h('g', { class: 'node' }, shapes);
}

function link(service, shapes) {
  const anchor = document.createElementNS('http://www.w3.org/2000/svg', 'a');
  anchor.setAttribute('class', 'node');
  anchor.setAttribute('href', `traces?service=${encodeURIComponent(service)}`);
  anchor.append(...shapes.filter(Boolean));
  return anchor;
}

function edges(map) {
  const sorted = map.edges.toSorted((a, b) => b.calls.count - a.calls.count);
  return table(t('map'), [t('from'), t('to'), t('rate'), t('errors'), 'P50', 'P95'], sorted.map(edge => h('tr', {},
    h('th', { scope: 'row' }, chip(edge.from)), h('td', {}, edge.kind === 'peer' ? edge.to : chip(edge.to)), h('td', { class: 'number' }, `${number(edge.calls.perMinute)} ${t('perMinute')}`),
    h('td', { class: edge.calls.errors ? 'number problem' : 'number' }, edge.calls.errors ? `${edge.calls.errors} (${number(100 * edge.calls.errors / edge.calls.count)} %)` : '0'),
    h('td', { class: 'number' }, duration(edge.calls.p50)), h('td', { class: 'number' }, duration(edge.calls.p95)))));
}
