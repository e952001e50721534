import { get, post } from '../api.js';
import { parameter } from '../address.js';
import { button, empty, searchField, table, toast } from '../controls.js';
import { chip, h, replace } from '../dom.js';
import { clock } from '../format.js';
import { every } from '../live.js';
import { t } from '../words.js';

// What the system consists of and how it is. Without a host, the services that telemetry tells of.
export function show(page) {
  const list = h('div', {});
  const note = h('p', { class: 'note' });
  let drawn = '';
  const refresh = async force => {
    const [resources, telemetry] = await Promise.all([get('api/resources'), get('api/telemetry/resources')]);
    replace(note, losses(telemetry), resources ? null : t('noHost'));
    const state = JSON.stringify([resources ?? telemetry, parameter('q')]);
    // What has not changed is not drawn again: the focus stays where it is.
    if (state === drawn && force !== true) return;
    drawn = state;
    replace(list, resources ? hosted(resources, telemetry) : known(telemetry));
  };
  replace(page, h('div', { class: 'tools' }, h('h1', {}, t('resources')), searchField('q', refresh, t('filter'), t('filter'))), note, list);
  return every(2000, refresh);
}

function losses(telemetry) {
  return [telemetry.dropped && `${telemetry.dropped} ${t('dropped')}。`, telemetry.refused && `${telemetry.refused} ${t('refused')}。`].filter(Boolean);
}

function hosted(resources, telemetry) {
  const wanted = parameter('q').toLowerCase();
  const shown = resources.filter(r => r.type !== 'Parameter' && `${r.id} ${r.type} ${r.state} ${r.health}`.toLowerCase().includes(wanted));
  const ordered = shown.filter(r => !r.parent).flatMap(r => [r, ...shown.filter(child => child.parent === r.name)])
    .concat(shown.filter(r => r.parent && !shown.some(p => p.name === r.parent)));
  const heads = [t('name'), t('state'), t('type'), t('started'), t('restarts'), t('links'), t('actions')];
  const parameters = resources.filter(r => r.type === 'Parameter');
  return [
    ordered.length ? table(t('resources'), heads, ordered.map(r => row(r, resources, telemetry))) : empty(true),
    parameters.length && !wanted ? h('section', { class: 'parameters' }, h('h2', {}, t('parameters')), h('p', {}, parameters.map(p => h('span', { class: 'chip' }, p.name)))) : null,
  ];
}

function row(resource, all, telemetry) {
  const sends = telemetry.services.some(s => s.name === resource.name);
  return h('tr', {},
    h('th', { scope: 'row', class: resource.parent ? 'child' : '' }, resource.commands.length && resource.type === 'Project' ? chip(resource.name, resource.id) : resource.id),
    h('td', {}, state(resource, all)),
    h('td', { class: 'quiet' }, resource.type),
    h('td', { class: 'number' }, resource.startedAt ? clock(Date.parse(resource.startedAt), false) : '–'),
    h('td', { class: 'number' }, resource.restarts || ''),
    h('td', {}, resource.links.map(link => /^https?:/.test(link.url) ? h('a', { class: 'endpoint', href: link.url, target: '_blank', rel: 'noreferrer' }, link.url.replace(/^https?:\/\//, '')) : h('span', { class: 'endpoint quiet' }, link.url))),
    h('td', { class: 'actions' },
      resource.commands.length || resource.pid ? h('a', { href: `console?resource=${resource.name}` }, t('console')) : null,
      sends ? h('a', { href: `traces?service=${resource.name}` }, t('traces')) : null,
      commands(resource)));
}

function state(resource, all) {
  const bad = resource.health === 'Unhealthy' || resource.state === 'FailedToStart' || (resource.exitCode ?? 0) !== 0;
  const look = resource.state !== 'Running' ? (bad ? 'bad' : 'idle') : bad ? 'bad' : 'good';
  const waits = resource.state === 'Waiting' ? resource.waitsFor.filter(name => all.some(r => r.name === name && r.health !== 'Healthy')) : [];
  return [
    h('span', { class: `state ${look}` }, t(resource.state), resource.state === 'Running' && resource.health ? ` · ${t(resource.health)}` : ''),
    waits.length ? h('small', {}, `${t('waits')} ${waits.join(', ')}`) : null,
    resource.problem ? h('small', { class: 'problem' }, resource.problem) : null,
  ];
}

function commands(resource) {
  const runs = ['Running', 'Starting', 'Waiting', 'Stopping'].includes(resource.state);
  const sensible = resource.commands.filter(c => c.name === 'start' ? !runs : c.name === 'stop' || c.name === 'restart' ? runs : true);
  return sensible.map(command => button(t(command.name) === command.name ? command.displayName : t(command.name), async event => {
    if ((command.name === 'stop' || command.confirmation) && !confirm(`${resource.id}: ${command.confirmation ?? t('sure')}`)) return;
    event.target.disabled = true;
    const result = await post(`api/resources/${resource.id}/commands/${command.name}`);
    toast(`${resource.id}: ${result.success ? t('done') : `${t('failed')} ${result.message ?? ''}`}`, !result.success);
    event.target.disabled = false;
  }, { 'aria-label': `${t(command.name)} ${resource.id}` }));
}

function known(telemetry) {
  if (telemetry.services.length === 0) return empty();
  return table(t('resources'), [t('name'), t('spans'), t('logs'), t('series')], telemetry.services.map(service => h('tr', {},
    h('th', { scope: 'row' }, chip(service.name)),
    h('td', {}, h('a', { href: `traces?service=${encodeURIComponent(service.name)}` }, service.spans)),
    h('td', {}, h('a', { href: `logs?service=${encodeURIComponent(service.name)}` }, service.logs)),
    h('td', {}, h('a', { href: `metrics?service=${encodeURIComponent(service.name)}` }, service.series)))));
}
