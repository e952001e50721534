import { parameter } from '../address.js';
import { empty, table } from '../controls.js';
import { h } from '../dom.js';
import { t } from '../words.js';
import { withHidden } from './list.js';
import { plain, secret, state } from './resource.js';

const revealed = new Map();

// What was given from outside, or made at the first start.
export function parametersOf(resources) {
  const wanted = parameter('q').toLowerCase();
  const shown = resources.filter(r => r.parameter && (!r.hidden || withHidden()) && r.name.toLowerCase().includes(wanted));
  if (shown.length === 0) return empty(wanted !== '');
  return table(t('parameters'), [t('name'), t('state'), t('value')], shown.map(r => h('tr', {},
    h('th', { scope: 'row' }, r.name), h('td', {}, state(r)),
    h('td', { class: 'value' }, r.parameter.secret ? secret(r.name, `api/resources/${encodeURIComponent(r.id)}/value/reveal`, revealed) : plain(r.parameter.value)))));
}
