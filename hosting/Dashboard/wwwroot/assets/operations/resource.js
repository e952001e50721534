import { get, send } from '../api.js';
import { parameters, setParameter } from '../address.js';
import { button, toast } from '../controls.js';
import { ask } from '../dialog.js';
import { h } from '../dom.js';
import { t } from '../words.js';

// What list, graph and details say alike about one resource.

// Name and number instead of an id: an address with them still means the same after a restart with another number of replicas.
export const chosen = () => ({ name: parameters().get('resource'), replica: Number(parameters().get('replica') ?? 1) });

export function choose(resource) {
  setParameter('resource', resource?.name ?? '');
  setParameter('replica', resource && resource.replica > 1 ? String(resource.replica) : '');
}

export const find = (resources, { name, replica }) =>
  resources.find(r => r.name === name && r.replica === replica) ?? resources.find(r => r.name === name);

export const isBad = r => r.health === 'Unhealthy' || r.state === 'FailedToStart' || (r.exitCode ?? 0) !== 0;

export const look = r => isBad(r) ? 'bad' : r.state === 'Running' ? 'good' : r.state === 'Waiting' || r.state === 'Starting' ? 'wait' : 'idle';

export const stateText = r => t(r.state) + (r.state === 'Running' && r.health ? ` · ${t(r.health)}` : '');

export function state(resource) {
  return [
    h('span', { class: `state ${look(resource)}` }, stateText(resource)),
    [...new Set(resource.waitsFor.map(wait => wait.purpose))].map(purpose => h('small', {},
      `${t('waits')} ${resource.waitsFor.filter(wait => wait.purpose === purpose).map(wait => wait.resource).join(', ')} ${t(purpose === 'start' ? 'to start' : purpose)}`)),
    resource.problem ? h('small', { class: 'problem' }, resource.problem) : null,
  ];
}

export function commands(resource) {
  const runs = ['Running', 'Starting', 'Waiting', 'Stopping'].includes(resource.state);
  const sensible = resource.commands.filter(c => c.name === 'start' ? !runs || resource.state === 'Waiting' : c.name === 'stop' || c.name === 'restart' ? runs : true);
  return sensible.toSorted((a, b) => rank(a) - rank(b)).map(command => {
    const label = ['start', 'stop', 'restart'].includes(command.name) ? t(command.name) : command.displayName;
    return button(label, event => execute(resource, command, label, event.currentTarget), {
      'aria-label': `${label} ${resource.id}`, title: command.description, class: command.highlighted ? 'strong' : null, 'data-focus': `${command.name} ${resource.id}`,
    });
  });
}

// What every process has comes first, in the order of its life.
const rank = command => (['start', 'stop', 'restart'].indexOf(command.name) + 4) % 4;

async function execute(resource, command, label, field) {
  const asks = command.confirmation || command.name === 'stop' || command.name === 'restart';
  if (asks && !await ask(`${label} ${resource.id}`, command.confirmation ?? t('sure'), label)) return;
  field.disabled = true;
  const result = await send('POST', `api/resources/${encodeURIComponent(resource.id)}/commands/${encodeURIComponent(command.name)}`);
  toast(`${label} ${resource.id}: ${result.success ? result.message ?? t('done') : `${t('failed')} ${result.code ? t(result.code) : result.message ?? ''}`}`, !result.success);
  field.disabled = false;
}

// A value that is no secret: an empty one is told from one that is not there.
export const plain = value => value === '' ? h('span', { class: 'quiet' }, t('emptyValue')) : h('code', {}, value ?? '–');

// A value that is shown only on demand, and taken away again.
export function secret(name, path, revealed) {
  const value = h('code', {}, revealed.get(path) ?? '••••••••');
  const toggle = button('', async () => {
    if (revealed.has(path)) {
      revealed.delete(path);
    } else {
      const answer = await send('POST', path);
      if (!answer.success) {
        toast(answer.code ? t(answer.code) : answer.message ?? t('failed'), true);
        return;
      }
      revealed.set(path, answer.value);
    }
    draw();
  }, { class: 'small', 'data-focus': path });
  const draw = () => {
    value.textContent = revealed.get(path) ?? '••••••••';
    toggle.textContent = t(revealed.has(path) ? 'hide' : 'reveal');
    toggle.setAttribute('aria-label', `${toggle.textContent} ${name}`);
  };
  draw();
  return [value, ' ', toggle];
}

export const details = id => get(`api/resources/${encodeURIComponent(id)}`);
