import { send } from '../api.js';
import { button, properties, toast } from '../controls.js';
import { ask } from '../dialog.js';
import { h, replace } from '../dom.js';
import { clock } from '../format.js';
import { t } from '../words.js';

const shownAtOnce = 20;

// The messages of one error queue: why each failed, what it says, and the way back.
export function failures(choose, refresh) {
  const element = h('aside', { class: 'details failures', 'aria-label': t('failures'), hidden: true });
  let shown = '';
  // They are read when somebody asks, not every few seconds: while they are read, they are in nobody else's reach.
  const load = async () => {
    const queue = shown;
    const response = await fetch(`api/messaging/queues/${encodeURIComponent(queue)}/messages?limit=${shownAtOnce}`);
    const answer = await response.json();
    if (queue !== shown) return;
    replace(element, heading(queue, choose, load, response.ok && answer.length > 0 ? () => move(queue) : null),
      response.ok ? answer.length ? [h('p', { class: 'quiet' }, t('looksCount')), answer.length === shownAtOnce ? h('p', { class: 'quiet' }, t('firstShown')) : null, answer.map((message, i) => one(queue, message, i === 0))] : h('p', { class: 'quiet' }, t('noFailures'))
        : h('p', { class: 'problem' }, t(answer.code)));
  };
  const move = async (queue, message) => {
    if (!message && !await ask(`${t('redeliverAll')} ${queue}`, t('sureAll'), t('redeliverAll'))) return;
    const answer = await send('POST', `api/messaging/queues/${encodeURIComponent(queue)}/redeliver${message ? `?message=${encodeURIComponent(message)}` : ''}`);
    toast(`${queue}: ${answer.moved ?? 0} ${t('movedBack')}${answer.success ? '' : `。${t(answer.code)}`}`, !answer.success);
    await Promise.all([load(), refresh()]);
  };
  const one = (queue, message, open) => h('details', { class: 'failure', open },
    h('summary', {}, h('b', {}, message.exceptionType || t('noReason')), h('small', {}, `${failedAt(message)} ${message.id ?? ''}`)),
    message.exception ? h('p', { class: 'problem' }, message.exception) : null,
    h('p', { class: 'actions' },
      message.id ? button(t('redeliver'), () => move(queue, message.id), { 'aria-label': `${t('redeliver')} ${message.id}` }) : h('small', {}, t('withoutId')),
      message.trace ? h('a', { href: `traces/${message.trace}` }, t('trace')) : null),
    properties(t('message'), { ID: message.id, [t('deliveries')]: message.headers['x-delivery-count'], [t('failedAt')]: failedAt(message), [t('consumer')]: message.consumer, [t('contentType')]: message.contentType, [t('bytes')]: message.bytes }),
    message.stackTrace ? h('details', {}, h('summary', {}, t('stackTrace')), h('pre', {}, message.stackTrace)) : null,
    h('h3', {}, t('body')), h('pre', {}, pretty(message)), properties(t('headers'), message.headers));
  const show = queue => {
    if (queue === shown) return;
    shown = queue;
    element.hidden = !queue;
    if (queue) load();
  };
  return { element, show };
}

const failedAt = message => message.failedAt ? clock(Date.parse(message.failedAt), false) : '';

function heading(queue, choose, load, all) {
  return [h('header', {}, h('h2', {}, queue), button('×', () => choose(''), { class: 'plain', 'aria-label': t('close') })),
    h('div', { class: 'actions' }, button(t('refresh'), load), all ? button(t('redeliverAll'), () => all(), { class: 'strong' }) : null)];
}

function pretty(message) {
  if (message.body === null) return t('binary');
  try {
    return JSON.stringify(JSON.parse(message.body), null, 2);
  } catch {
    return message.body;
  }
}
