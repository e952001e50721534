import { get } from '../api.js';
import { parameter } from '../address.js';
import { colour } from '../colours.js';
import { empty, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { arrow, legend, wayOf, widthOf, zoomable } from '../flow.js';
import { duration, number } from '../format.js';
import { every } from '../live.js';
import { layered } from '../operations/layered.js';
import { part } from '../redraw.js';
import { t } from '../words.js';

// As dashboard.css has them.
const letters = { name: 12.5, figures: 11.5 };

// Who calls whom, as a picture and as a table: the table says the same to those who cannot see the picture.
export function show(page) {
  const place = h('div', { class: 'map' });
  const draw = part(place);
  const refresh = async () => {
    const map = await get(`api/telemetry/map?minutes=${parameter('minutes', '15')}`);
    draw(map, () => map.nodes.length ? [graph(map), map.edges.length ? edges(map) : null] : [empty()]);
  };
  replace(page, h('div', { class: 'tools' }, h('h1', {}, t('map')), select('minutes', t('last'), [5, 15, 60, 360].map(m => [String(m), m < 60 ? `${m} ${t('minutes')}` : `${m / 60} ${t('hours')}`]), refresh, '15')), place);
  return every(4000, refresh);
}

function graph(map) {
  const nodes = map.nodes.map(node => ({ ...node, lines: linesOf(node) }));
  const box = boxFor(nodes);
  const place = node => ({ x: box.margin + node.column * box.column, y: box.margin + node.y * box.row });
  const plan = layered(nodes.map(node => node.name), map.edges);
  const at = new Map(plan.nodes.map(node => [node.name, place(node)]));
  const width = 2 * box.margin + (plan.columns - 1) * box.column + box.width;
  const height = 2 * box.margin + (plan.height - 1) * box.row + box.height;
  const svg = h('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('map'), width, height },
    plan.lines.map(line => curve(line, wayOf(line, plan.lines, place, box))), nodes.map(node => symbol(node, at.get(node.name), box)));
  return h('div', { class: 'graph service-map', tabindex: 0, role: 'region', 'aria-label': t('graph') }, svg, h('div', { class: 'foot' }, legend(meaning(map)), zoomable('map', svg, width)));
}

// Only what is to be seen in the picture is explained.
const meaning = map => [
  map.edges.some(edge => edge.kind !== 'message') && ['call', t('calls')], map.edges.some(edge => edge.kind === 'message') && ['message', t('type-messaging')],
  map.edges.some(edge => edge.calls.errors) && ['bad', t('hasErrors')], map.nodes.some(node => !node.service) && [null, t('outside')]].filter(Boolean);

// What a box says, line by line: errors on a line of their own.
const linesOf = ({ calls }) => [calls.count && `${number(calls.perMinute)} ${t('perMinute')} · P95 ${duration(calls.p95)}`, calls.errors && `${calls.errors} ${t('errors')}`].filter(Boolean);

// All boxes are as large as the one that says most.
function boxFor(nodes) {
  const width = Math.ceil(28 + Math.max(110, ...nodes.flatMap(node => [widthOf(node.name, letters.name), ...node.lines.map(line => widthOf(line, letters.figures))])));
  const height = 32 + 16 * Math.max(...nodes.map(node => node.lines.length));
  return { width, height, column: width + 90, row: height + 22, margin: 16 };
}

const curve = ({ edge }, way) => arrow(way, { class: `edge ${edge.kind} ${edge.calls.errors ? 'bad' : ''}`, 'stroke-width': Math.min(5, 1 + Math.log10(1 + edge.calls.perMinute)) },
  `${edge.from} → ${edge.to}: ${number(edge.calls.perMinute)} ${t('perMinute')}, ${edge.calls.errors} ${t('errors')}, P95 ${duration(edge.calls.p95)}`);

function symbol({ name, service, calls, lines }, { x, y }, box) {
  const first = y + (box.height - 16 * lines.length) / 2 + 4;
  const shapes = [h('rect', { x, y, width: box.width, height: box.height, rx: service ? 5 : 20, stroke: calls.errors ? 'var(--bad)' : service ? colour(name) : 'var(--quiet)' }),
    h('text', { x: x + 14, y: first }, name),
    lines.map((line, i) => h('text', { class: i ? 'sub problem' : 'sub', x: x + 14, y: first + 16 * (i + 1) }, line))].flat();
  return service ? link(name, shapes) : h('g', { class: 'node' }, shapes);
}

function link(service, shapes) {
  const anchor = document.createElementNS('http://www.w3.org/2000/svg', 'a');
  anchor.setAttribute('class', 'node');
  anchor.setAttribute('href', `traces?service=${encodeURIComponent(service)}`);
  anchor.append(...shapes);
  return anchor;
}

function edges(map) {
  const sorted = map.edges.toSorted((a, b) => b.calls.count - a.calls.count);
  return table(t('map'), [t('from'), t('to'), t('times'), t('rate'), t('errors'), 'P50', 'P95'], sorted.map(edge => h('tr', {},
    h('th', { scope: 'row' }, chip(edge.from)), h('td', { class: 'titled' }, edge.kind === 'peer' ? edge.to : chip(edge.to)), h('td', { class: 'number' }, edge.calls.count), h('td', { class: 'number' }, `${number(edge.calls.perMinute)} ${t('perMinute')}`),
    h('td', { class: edge.calls.errors ? 'number problem' : 'number' }, edge.calls.errors ? `${edge.calls.errors} (${number(100 * edge.calls.errors / edge.calls.count)} %)` : '0'),
    h('td', { class: 'number' }, duration(edge.calls.p50)), h('td', { class: 'number' }, duration(edge.calls.p95)))));
}
