import { get } from '../api.js';
import { parameter, setParameter } from '../address.js';
import { button, empty, searchField, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { every } from '../live.js';
import { graph } from '../operations/graph.js';
import { list, withHidden } from '../operations/list.js';
import { pane } from '../operations/pane.js';
import { parametersOf } from '../operations/parameters.js';
import { chosen, find } from '../operations/resource.js';
import { part } from '../redraw.js';
import { t } from '../words.js';

const views = ['list', 'graph', 'parameters'];

// What the system consists of and how it is. Without a host, the services that telemetry tells of.
export function show(page) {
  const place = h('div', {});
  const tools = h('div', {});
  const note = h('p', { class: 'note', role: 'status' });
  const drawPlace = part(place);
  const drawTools = part(tools);
  let resources;
  let telemetry = { services: [] };
  const draw = () => {
    const view = views.includes(parameter('view')) ? parameter('view') : 'list';
    // What is checked every few seconds is shown in the details, and no reason to draw the whole.
    const steady = resources?.map(({ checks, ...rest }) => rest);
    drawTools([view, !!resources, kinds(resources), hasHidden(resources)], () => toolbar(resources, view, draw));
    drawPlace([steady ?? telemetry, location.search, resources && telemetry.services.map(s => s.name)],
      () => !resources ? known(telemetry) : view === 'graph' ? graph(resources, draw) : view === 'parameters' ? parametersOf(resources) : list(resources, telemetry, draw));
    const selected = resources && chosen().name ? find(resources, chosen()) : null;
    details.show(view === 'parameters' ? null : selected, resources ?? []);
    if (resources && chosen().name && !selected) note.textContent = `${t('notThere')}: ${chosen().name}`;
  };
  const details = pane(draw);
  const refresh = async () => {
    const [answer, told] = await Promise.all([get('api/resources').catch(() => undefined), get('api/telemetry/resources')]);
    telemetry = told;
    const isAway = !answer && resources;
    resources = answer ?? resources;
    replace(note, losses(telemetry), isAway ? t('hostAway') : resources ? null : t('alone'));
    draw();
  };
  replace(page, tools, note, h('div', { class: 'split' }, place, details.element));
  return every(2000, refresh);
}

function losses(telemetry) {
  return [telemetry.dropped && `${telemetry.dropped} ${t('dropped')}。`, telemetry.refused && `${telemetry.refused} ${t('refused')}。`].filter(Boolean);
}

const kinds = resources => resources && [...new Set(resources.filter(r => !r.parameter).map(r => r.type))].sort();

// Where the host hides nothing there is no choice; where the address has made it, it can be taken back.
const hasHidden = resources => withHidden() || !!resources?.some(r => r.hidden);

function toolbar(resources, view, draw) {
  const search = searchField('q', draw, t('filter'), t('filter'));
  if (!resources) return h('div', { class: 'tools' }, h('h1', {}, t('resources')), search);
  const choice = (name, label, values) => select(name, label, [['', t('all')], ...values.map(value => [value, value === 'none' ? t('unknownHealth') : t(value)])], draw);
  return h('div', { class: 'tools' }, h('h1', {}, t('resources')),
    h('div', { class: 'tabs', role: 'group', 'aria-label': t('resources') }, views.map(name => button(t(name), () => { setParameter('view', name, 'list'); draw(); }, { 'aria-pressed': String(name === view), 'data-focus': `view ${name}` }))),
    search, view === 'parameters' ? null : [
      choice('type', t('type'), kinds(resources)),
      choice('state', t('state'), ['Running', 'Waiting', 'Starting', 'Stopping', 'Finished', 'FailedToStart', 'NotStarted']),
      choice('health', t('health'), ['Healthy', 'Unhealthy', 'none'])],
    hasHidden(resources) ? select('hidden', t('hidden'), [['', t('withoutHidden')], ['show', t('withHidden')]], draw) : null);
}

function known(telemetry) {
  const wanted = parameter('q').toLowerCase();
  const services = telemetry.services.filter(s => s.name.toLowerCase().includes(wanted));
  if (services.length === 0) return empty(wanted !== '');
  return table(t('resources'), [t('name'), t('spans'), t('logs'), t('series')], services.map(service => h('tr', {},
    h('th', { scope: 'row' }, chip(service.name)),
    h('td', { class: 'titled' }, h('a', { href: `traces?service=${encodeURIComponent(service.name)}` }, service.spans)),
    h('td', { class: 'titled' }, h('a', { href: `logs?service=${encodeURIComponent(service.name)}` }, service.logs)),
    h('td', { class: 'titled' }, h('a', { href: `metrics?service=${encodeURIComponent(service.name)}` }, service.series)))));
}
