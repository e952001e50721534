import { send } from '../api.js';
import { button, properties, toast } from '../controls.js';
import { h, replace } from '../dom.js';
import { clock } from '../format.js';
import { part } from '../redraw.js';
import { t } from '../words.js';
import { dotenv, save } from './dotenv.js';
import { endpoint, withHidden } from './list.js';
import { choose, commands, details, plain, secret, state } from './resource.js';

// The details of one instance, part by part, so that what is being read does not move while something else changes.
export function pane(changed) {
  const element = h('aside', { class: 'details resource', 'aria-label': t('details'), hidden: true });
  const revealed = new Map();
  let shown;
  let more;
  let askedFor;
  let parts;
  const show = async (resource, all) => {
    element.hidden = !resource;
    if (!resource) {
      // What was revealed does not stay behind.
      shown = null;
      revealed.clear();
      replace(element);
      return;
    }
    if (shown !== resource.id) {
      shown = resource.id;
      [more, askedFor] = [null, null];
      revealed.clear();
      const places = Array.from({ length: 8 }, () => h('div'));
      parts = places.map(part);
      replace(element, places);
    }
    const { checks, ...rest } = resource;
    parts[0]([resource.id, resource.state, resource.health, resource.problem, resource.waitsFor, resource.commands], () => header(resource, changed));
    parts[1]([rest, more], () => facts(resource, more));
    // Somebody types here: it stays as it is, whatever else changes.
    parts[2]([resource.name, resource.canScale], () => resource.canScale ? replicas(resource) : []);
    parts[3](resource.links, () => links(resource));
    parts[4](checks, () => health(checks));
    parts[5]([resource.references, all.map(r => [r.name, r.references, r.hidden]), withHidden()], () => relations(resource, all, changed));
    parts[6](more?.environment, () => environment(resource, more, revealed));
    parts[7](more?.volumes, () => volumes(more));
    // The variables change only when the process is started anew.
    const version = `${resource.id} ${resource.startedAt} ${resource.state}`;
    if (askedFor === version) return;
    askedFor = version;
    more = await details(resource.id);
    if (shown === resource.id) show(resource, all);
  };
  return { element, show };
}

function header(resource, changed) {
  return [
    h('header', {}, h('h2', {}, resource.id), button('×', () => { choose(null); changed(); }, { class: 'plain', 'aria-label': t('close'), 'data-focus': 'close' })),
    h('p', {}, state(resource)),
    h('div', { class: 'actions' }, commands(resource)),
  ];
}

// What a resource is made of; a program, as most are, by its command.
const sources = { Project: 'projectFile', PostgresDatabase: 'databaseName' };

function facts(resource, more) {
  return properties(t('details'), {
    [t('type')]: t(resource.type), [t('replica')]: resource.replica, PID: resource.pid, [t('started')]: time(resource.startedAt), [t('ended')]: time(resource.stoppedAt),
    [t('restarts')]: resource.restarts, [t('exitCode')]: resource.exitCode, [t(sources[resource.type] ?? 'command')]: resource.source, [t('workingDirectory')]: more?.workingDirectory, [t('logFile')]: more?.log,
  });
}

function links(resource) {
  return [
    resource.links.length ? h('section', { class: 'properties' }, h('h3', {}, t('links')), resource.links.map(endpoint)) : null,
    h('p', { class: 'jump' }, isProcess(resource) ? [h('a', { href: `console?resource=${resource.name}` }, t('console')), h('a', { href: `logs?service=${resource.name}` }, t('logs')),
      h('a', { href: `traces?service=${resource.name}` }, t('traces')), h('a', { href: `metrics?service=${resource.name}` }, t('metrics'))] : null,
      h('a', { href: `api/resources/${encodeURIComponent(resource.id)}`, target: '_blank' }, t('rawJson'))),
  ];
}

// What can be started is a process: it prints, and has variables.
const isProcess = resource => resource.commands.some(command => command.name === 'start');

const time = text => text ? clock(Date.parse(text), false) : null;

function replicas(resource) {
  const field = h('input', { type: 'number', min: 1, max: 16, required: true, 'aria-label': `${t('replicas')} ${resource.name}`, placeholder: t('replicas') });
  return h('form', { class: 'replicas', onsubmit: async event => {
    event.preventDefault();
    const result = await send('PUT', `api/resources/${encodeURIComponent(resource.name)}/replicas/${field.value}`);
    toast(`${resource.name}: ${result.success ? t('done') : t(result.code) ?? result.message}`, !result.success);
  } }, h('label', { class: 'field narrow' }, h('span', {}, t('replicas')), field), h('button', {}, t('set')));
}

function health(checks) {
  if (checks.length === 0) return [];
  return h('section', { class: 'properties' }, h('h3', {}, t('checks')), h('ul', { class: 'checks' }, checks.map(check => h('li', {},
    h('span', { class: `state ${check.status === 'Healthy' ? 'good' : check.status ? 'bad' : 'idle'}` }, check.name),
    h('small', {}, check.lastRunAt ? `${t(check.status)} · ${t('lastRun')} ${time(check.lastRunAt)}` : t('notYet')),
    check.message ? h('small', { class: 'problem' }, check.message) : null))));
}

function relations(resource, all, changed) {
  const one = (name, types) => h('li', {}, button(name, () => { choose({ name, replica: 1 }); changed(); }, { class: 'plain', 'data-focus': `relation ${name}` }), h('small', {}, types.map(t).join(' · ')));
  // As in the list: what the host hides is named only to those who want to see it.
  const isShown = name => withHidden() || !all.some(r => r.name === name && r.hidden);
  const group = (title, pairs) => {
    const names = [...new Set(pairs.map(([name]) => name))].filter(isShown);
    return names.length ? h('section', { class: 'properties' }, h('h3', {}, title), h('ul', { class: 'relations' }, names.map(name => one(name, [...new Set(pairs.filter(p => p[0] === name).map(p => p[1]))])))) : null;
  };
  const parent = resource.parent ? [[resource.parent, 'Parent']] : [];
  return [
    group(t('references'), [...parent, ...resource.references.map(r => [r.resource, r.type])]),
    group(t('referencedBy'), all.flatMap(other => [...(other.parent === resource.name ? [[other.name, 'Parent']] : []), ...other.references.filter(r => r.resource === resource.name).map(r => [other.name, r.type])])),
  ];
}

function environment(resource, more, revealed) {
  if (!more || !isProcess(resource)) return [];
  if (more.environment.length === 0) return h('p', { class: 'quiet' }, t('notStartedYet'));
  const path = name => `api/resources/${encodeURIComponent(resource.id)}/environment/${encodeURIComponent(name)}/reveal`;
  return h('section', { class: 'properties variables' }, h('h3', {}, `${t('environment')} (${more.environment.length})`),
    h('p', {}, button(t('exportEnv'), () => save(`${resource.id}.env`, dotenv(more.environment, name => revealed.get(path(name)))), { class: 'small', title: t('exportEnvHint'), 'data-focus': 'env' })),
    h('dl', {}, more.environment.map(variable => [
      h('dt', {}, variable.name),
      h('dd', {}, variable.secret ? secret(variable.name, path(variable.name), revealed) : plain(variable.value)),
    ])));
}

function volumes(more) {
  if (!more?.volumes.length) return [];
  return h('section', { class: 'properties' }, h('h3', {}, t('volumes')), h('ul', { class: 'relations' }, more.volumes.map(volume =>
    h('li', {}, h('code', {}, volume.path), h('small', {}, t(volume.kept ? 'kept' : 'notKept'))))));
}
