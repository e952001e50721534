import { get, query } from './api.js';
import { throwAway } from './clearing.js';
import { button, toast } from './controls.js';
import { h, replace } from './dom.js';
import { t } from './words.js';
import { openDialog } from './visualizer.js';

const signals = ['traces', 'logs', 'metrics'];
const windows = [['', 'all'], ['15', '15'], ['60', '60'], ['360', '360'], ['1440', '1440']];

// Takes a selection of the telemetry out, brings a file in, throws a selection away.
export async function manageData() {
  const known = await get('api/telemetry/resources');
  const service = h('select', {}, [['', t('all')], ...known.services.map(s => [s.name, s.name])].map(([value, text]) => h('option', { value }, text)));
  const minutes = h('select', {}, windows.map(([value, text]) => h('option', { value }, value ? (Number(value) < 60 ? `${text} ${t('minutes')}` : `${Number(text) / 60} ${t('hours')}`) : t('all'))));
  const boxes = signals.map(signal => h('input', { type: 'checkbox', checked: true, 'data-signal': signal }));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.dataset.signal);
  const download = h('a', { class: 'button', download: '' }, t('export'));
  // The browser's own field speaks the browser's language: a button with our words stands for it.
  const fileName = h('span', { class: 'quiet', role: 'status' }, t('noFile'));
  const file = h('input', { type: 'file', class: 'unseen', accept: '.json,.jsonl,.ndjson,.gz', onchange: () => { replace(fileName, file.files[0]?.name ?? t('noFile')); take.disabled = !file.files[0]; } });
  const take = button(t('import'), () => bringIn(file.files[0], dialog), { disabled: true });
  const counts = h('p', { class: 'note', role: 'status' });
  const remove = button(t('clearSelection'), () => clear(service.value, chosen(), dialog), { class: 'danger', 'aria-describedby': 'clears-all-times' });
  const whole = h('p', { class: 'note', id: 'clears-all-times', role: 'status' });
  const update = () => {
    const list = chosen();
    download.toggleAttribute('hidden', list.length === 0);
    // Clearing knows no times: who has chosen the last minutes would lose everything before them too.
    remove.disabled = list.length === 0 || minutes.value !== '';
    remove.title = minutes.value ? t('clearsAllTimes') : '';
    replace(whole, remove.title);
    replace(counts, held(known.services.filter(one => !service.value || one.name === service.value), list));
    const from = minutes.value ? Math.round(Date.now() - Number(minutes.value) * 60_000) : '';
    download.href = `api/telemetry/export?${[...list.map(signal => `signal=${signal}`), query({ service: service.value, from })].filter(Boolean).join('&')}`;
  };
  [service, minutes, ...boxes].forEach(field => field.addEventListener('change', update));
  update();
  const dialog = openDialog(t('data'), [],
    h('h3', {}, t('selection')), h('div', { class: 'tools' }, field(t('service'), service), field(t('last'), minutes)),
    h('div', { class: 'tools' }, boxes.map(box => h('label', { class: 'field' }, box, h('span', {}, t(box.dataset.signal))))), counts,
    h('div', { class: 'tools' }, download, remove), whole,
    h('h3', {}, t('import')), h('p', { class: 'hint' }, t('importHint')), h('div', { class: 'tools' }, h('label', { class: 'button' }, t('chooseFile'), file), fileName, take));
}

// What there is of the selection in all; how much of it is from the last minutes only the export knows.
function held(services, list) {
  if (services.length === 0) return t('nothing');
  const sum = key => services.reduce((total, service) => total + service[key], 0);
  const parts = { traces: ['spans', 'spans'], logs: ['entries', 'logs'], metrics: ['series', 'series'] };
  return [`${t('heldNow')} ${t('services')} ${services.length}`, ...list.map(signal => `${t(parts[signal][0])} ${sum(parts[signal][1])}`)].join(' · ');
}

const field = (label, input) => h('label', { class: 'field' }, h('span', {}, label), input);

async function clear(service, list, dialog) {
  if (!await throwAway(t('clearSelection'), service, list)) return;
  dialog.close();
  toast(t('cleared'));
}

async function bringIn(file, dialog) {
  const response = await fetch('api/telemetry/import', { method: 'POST', headers: file.name.endsWith('.gz') ? { 'content-encoding': 'gzip' } : {}, body: file });
  const answer = await response.json();
  if (!response.ok) {
    toast(`${t('failed')}: ${answer.message}`, true);
    return;
  }
  dialog.close();
  toast(`${t('imported')}: ${answer.spans} ${t('spans')}, ${answer.logs} ${t('logs')}, ${answer.points} ${t('metrics')}${answer.lost ? ` · ${answer.lost} ${t('dropped')}` : ''}`, answer.lost > 0);
}
