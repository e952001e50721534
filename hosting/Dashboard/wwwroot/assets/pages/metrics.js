import { get, query } from '../api.js';
import { go, parameter, parameters, setParameter } from '../address.js';
import { clearButton } from '../clearing.js';
import { button, empty, pauser, select, table } from '../controls.js';
import { chart } from '../chart.js';
import { h, replace } from '../dom.js';
import { number, text } from '../format.js';
import { every } from '../live.js';
import { t } from '../words.js';

const spans = [1, 5, 15, 30, 60, 180, 360, 720];
const shades = ['P50', 'P90', 'P99'].map((name, i) => [name, `var(--series-${[2, 4, 5][i]})`]);
const most = 10;
// What stands left and right of a chart: dashboard.css's .plot.
const frame = 26;

// Instruments of a service, and a chart of the chosen one.
export function show(page) {
  const tools = h('div', { class: 'tools' });
  const tree = h('nav', { class: 'tree', 'aria-label': t('instrument') });
  const place = h('div', { class: 'chart' });
  replace(page, tools, h('div', { class: 'split' }, tree, place));
  let services = [];
  const pause = pauser();
  const refresh = async () => {
    if (!parameter('service')) return;
    const found = parameter('name') ? await get(`api/telemetry/metrics/series?${query({ service: parameter('service'), meter: parameter('meter'), name: parameter('name'), minutes: parameter('minutes', '5') })}${conditions()}`) : null;
    replace(place, found ? draw(found, refresh, Math.max(280, place.clientWidth - frame)) : h('p', { class: 'empty' }, t('choose')));
  };
  const load = async force => {
    if (pause.paused() && force !== true) return;
    const known = await get('api/telemetry/metrics');
    if (!parameter('service') && known.length) setParameter('service', known.includes('gateway') ? 'gateway' : known[0]);
    if (known.join() !== services.join()) drawTools(known);
    services = known;
    if (known.length) await drawTree(tree, refresh);
    else replace(place, empty());
    await refresh();
  };
  const drawTools = known => replace(tools, h('h1', {}, t('metrics')),
    select('service', t('service'), known.map(name => [name, name]), () => { setParameter('name', ''); setParameter('meter', ''); dimensionNames().forEach(name => setParameter(name, '')); load(true); }),
    select('minutes', t('last'), spans.map(m => [String(m), m < 60 ? `${m} ${t('minutes')}` : `${m / 60} ${t('hours')}`]), refresh, '5'), pause.button, clearButton('metrics', () => load(true)));
  drawTools([]);
  return every(3000, load);
}

async function drawTree(tree, chosen) {
  const instruments = await get(`api/telemetry/metrics?service=${encodeURIComponent(parameter('service'))}`);
  if (!parameter('name') && instruments.length) {
    const first = instruments.find(i => i.name === 'http.server.request.duration') ?? instruments[0];
    setParameter('meter', first.meter);
    setParameter('name', first.name);
  }
  const state = JSON.stringify([instruments.map(i => i.name), parameter('name'), parameter('meter')]);
  if (tree.dataset.state === state) return;
  tree.dataset.state = state;
  replace(tree, Object.entries(Object.groupBy(instruments, i => i.meter)).map(([meter, group]) => [h('h3', {}, meter), group.map(i => button(i.name, event => {
    setParameter('meter', i.meter);
    setParameter('name', i.name);
    tree.querySelector('[aria-current]')?.removeAttribute('aria-current');
    event.target.setAttribute('aria-current', 'true');
    chosen();
  }, { title: i.description, 'aria-current': i.name === parameter('name') && i.meter === parameter('meter') ? 'true' : null }))]));
}

// The chosen values of dimensions are in the address as @name=value.
const dimensionNames = () => [...parameters().keys()].filter(name => name.startsWith('@'));
const conditions = () => dimensionNames().map(name => `&where=${encodeURIComponent(`${name.slice(1)}=${parameter(name)}`)}`).join('');

function draw(found, refresh, width) {
  const histogram = found.kind === 'Histogram';
  // Seconds too small to read are shown in milliseconds.
  const factor = found.unit === 's' && (histogram || found.kind === 'Summary') ? 1000 : 1;
  const unit = factor === 1000 ? 'ms' : found.unit.replace(/[{}]/g, '');
  const busiest = found.series.toSorted((a, b) => (b.latest ?? 0) - (a.latest ?? 0));
  const lines = histogram ? percentiles(found.together, factor) : found.kind === 'Summary' ? quantiles(busiest[0], factor) : single(found, busiest);
  const measure = found.kind === 'Counter' ? `${unit} ${t('perSecond')}`.trim() : unit;
  const marks = histogram ? found.exemplars.filter(e => e.at >= found.from && e.at <= found.to).map(e => ({ at: e.at, value: e.value * factor, colour: 'var(--series-0)', label: `${t('trace')} ${e.trace.slice(0, 7)}: ${number(e.value * factor)} ${unit}`, open: () => go(`traces/${e.trace}`) })) : [];
  return [
    h('h2', {}, parameter('name'), ' ', h('small', { class: 'quiet' }, measure)),
    h('p', { class: 'note' }, found.description),
    found.overflow ? h('p', { class: 'warning', role: 'alert' }, t('overflow')) : null,
    found.full ? h('p', { class: 'warning', role: 'alert' }, t('seriesFull'), ` (${found.full})`) : null,
    h('div', { class: 'dimensions' }, found.dimensions.map(({ name, values }) => select(`@${name}`, name === 'instance' ? t('instance') : name, [['', t('all')], ...values.map(v => [v, v])], refresh))),
    h('div', { class: 'plot' }, legend(lines, marks, found), lines.length ? chart(lines, found.from, found.to, marks, { label: parameter('name'), unit: measure, width }) : empty(true)),
    seriesTable(found, busiest, factor, unit),
    found.total > found.series.length ? h('p', { class: 'note' }, `${found.total - found.series.length} ${t('others')}`) : null,
  ];
}

// All the chosen series together: their buckets are added up before the percentiles are taken.
const percentiles = (together, factor) => together.length === 0 ? [] : shades.map(([name, stroke], i) => ({ name, colour: stroke, points: together.filter(p => p[i + 1] !== null).map(p => [p[0], p[i + 1] * factor]) }));

const quantiles = (series, factor) => (series?.quantiles ?? []).slice(0, most).map((share, i) => ({ name: `P${number(share * 100)}`, colour: `var(--series-${i})`, points: series.points.map(p => [p[0], p[i + 1] === null ? null : p[i + 1] * factor]) }));

// Each series as a line of its own; of counters also all of them together, where there are several.
function single(found, busiest) {
  const lines = busiest.slice(0, most).map((series, i) => ({ name: nameOf(series), colour: `var(--series-${i})`, points: series.points }));
  return found.total > 1 && found.together.length ? [{ name: t('together'), colour: 'var(--text)', points: found.together }, ...lines] : lines;
}

function legend(lines, marks, found) {
  const named = found.kind === 'Histogram' || found.kind === 'Summary' ? lines : lines.filter(line => line.name === t('together'));
  const note = found.kind === 'Histogram' && found.total > 1 ? `${t('together')}: ${found.total} ${t('series')}` : null;
  const entry = (colour, name, shape = '') => h('span', { class: 'chip' }, h('i', { class: `dot ${shape}`, style: { background: colour } }), name);
  return named.length ? h('p', { class: 'count' }, named.map(line => entry(line.colour, line.name)), marks.length ? entry(marks[0].colour, t('exemplars'), 'round') : null, note) : null;
}

function seriesTable(found, all, factor, unit) {
  const histogram = found.kind === 'Histogram';
  const heads = histogram ? [t('series'), t('total'), t('perSecond'), 'P50', 'P90', 'P99'] : [t('series'), t('current')];
  return table(t('series'), heads, all.slice(0, 30).map((series, i) => {
    const last = series.points.findLast(point => point[1] !== null) ?? [];
    const cells = histogram
      ? [series.latest, last[4], ...[1, 2, 3].map(n => last[n] === undefined || last[n] === null ? null : `${number(last[n] * factor)} ${unit}`)]
      : [found.kind === 'Summary' ? series.latest : `${number(last[1])} ${unit}`];
    return h('tr', {}, h('th', { scope: 'row' }, histogram ? null : h('i', { class: 'dot', style: { background: i < most ? `var(--series-${i})` : 'var(--line)' } }), ' ', nameOf(series)),
      cells.map(cell => h('td', { class: 'number' }, typeof cell === 'string' ? cell : number(cell))));
  }));
}

const nameOf = series => [series.instance, ...Object.entries(series.attributes).map(([name, value]) => `${name}=${text(value)}`)].filter(Boolean).join('  ');
