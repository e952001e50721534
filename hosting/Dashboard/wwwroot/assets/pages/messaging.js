import { get } from '../api.js';
import { parameter, setParameter } from '../address.js';
import { button, empty, searchField, select, table } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { clock, duration, number } from '../format.js';
import { every } from '../live.js';
import { failures } from '../operations/failures.js';
import { part } from '../redraw.js';
import { t } from '../words.js';

// What is under way between the services: queues, outboxes, and what failed.
export function show(page) {
  const [note, queues, errors, outboxes] = [h('p', { class: 'note problem', role: 'status' }), h('div'), h('div'), h('div')];
  const [drawNote, drawQueues, drawErrors, drawOutboxes] = [note, queues, errors, outboxes].map(part);
  let state;
  const draw = () => {
    if (!state) return;
    drawNote(state.problem, () => state.problem ? [t(state.problem)] : []);
    const shown = state.queues.filter(fits);
    drawQueues([shown.filter(q => !q.home), state.problem, location.search], () => workQueues(shown.filter(q => !q.home), state));
    drawErrors([shown.filter(q => q.home), state.problem, parameter('queue')], () => errorQueues(shown.filter(q => q.home), state, choose));
    drawOutboxes([state.outboxes.map(o => ({ ...o, toldAt: Math.floor(o.toldAt / 5000) })), location.search], () => outboxTable(state.outboxes.filter(o => fitsText(o.service) && (parameter('only') !== 'warning' || o.warning))));
    pane.show(parameter('queue'));
  };
  const choose = queue => { setParameter('queue', queue); draw(); };
  const refresh = async () => { state = await get('api/messaging'); draw(); };
  const pane = failures(choose, refresh);
  replace(page,
    h('div', { class: 'tools' }, h('h1', {}, t('messaging')), searchField('q', draw, t('filter'), t('filter')), select('only', t('attention'), [['', t('all')], ['warning', t('onlyAttention')]], draw)),
    note, h('div', { class: 'split' }, h('div', {}, errors, outboxes, queues), pane.element));
  return every(3000, refresh);
}

const fitsText = text => text.toLowerCase().includes(parameter('q').toLowerCase());
const fits = queue => fitsText(queue.name) && (parameter('only') !== 'warning' || queue.warning);
const warning = code => code ? h('span', { class: 'warning' }, t(code)) : '';
const figure = (value, strange = false) => h('td', { class: strange ? 'number problem' : 'number' }, number(value));

function workQueues(queues, state) {
  if (state.problem) return [];
  const heads = [t('queue'), t('ready'), t('unacked'), t('consumers'), t('published'), t('delivered'), t('acknowledged'), t('attention')];
  return [h('h2', {}, `${t('queues')} (${queues.length})`), queues.length === 0 ? empty(parameter('q') !== '' || parameter('only') !== '') : table(t('queues'), heads, queues.map(q => h('tr', {},
    h('th', { scope: 'row' }, q.name), figure(q.ready), figure(q.unacked), figure(q.consumers, q.consumers === 0),
    figure(q.published), figure(q.delivered), figure(q.acknowledged), h('td', {}, warning(q.warning)))))];
}

function errorQueues(queues, state, choose) {
  if (state.problem) return [];
  return [h('h2', {}, t('failures')), queues.length === 0 ? h('p', { class: 'quiet' }, t('noFailures')) : table(t('failures'), [t('queue'), t('failed'), t('actions')], queues.map(q => h('tr', { class: parameter('queue') === q.name ? 'failing selected' : 'failing' },
    h('th', { scope: 'row' }, q.name), figure(q.failed, q.failed > 0),
    h('td', { class: 'actions' }, button(t('look'), () => choose(q.name), { 'aria-label': `${t('look')} ${q.name}`, 'data-focus': `look ${q.name}` })))))];
}

function outboxTable(outboxes) {
  const heads = [t('service'), t('backlog'), t('oldest'), t('sentRate'), t('lastReport'), t('attention')];
  return [h('h2', {}, t('outboxes')), outboxes.length === 0 ? h('p', { class: 'quiet' }, t('noOutboxes')) : table(t('outboxes'), heads, outboxes.map(o => h('tr', {},
    h('th', { scope: 'row' }, chip(o.service)), figure(o.backlog),
    h('td', { class: o.warning === 'outbox.old' ? 'number problem' : 'number' }, o.oldestSeconds ? duration(o.oldestSeconds * 1000) : o.oldestSeconds === 0 ? '0 s' : '–'),
    figure(o.sentPerSecond), h('td', { class: 'number' }, clock(o.toldAt, false)), h('td', {}, warning(o.warning)))))];
}
