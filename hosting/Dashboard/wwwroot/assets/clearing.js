import { query } from './api.js';
import { parameter } from './address.js';
import { button } from './controls.js';
import { ask } from './dialog.js';
import { t } from './words.js';

// Throws away what the dashboard holds of some signals, of one service or of all, when the person says yes; true when it was done.
export async function throwAway(label, service, signals) {
  if (!await ask(label, `${t('service')}: ${service || t('all')} · ${signals.map(t).join(', ')}`, label)) return false;
  for (const signal of signals) await fetch(`api/telemetry/${signal}?${query({ service })}`, { method: 'DELETE' });
  return true;
}

// Clears the page's signal: of the service that the page is filtered by, or of all.
export const clearButton = (signal, cleared) => button(t('clear'), async () => { if (await throwAway(t('clear'), parameter('service'), [signal])) cleared(); }, { class: 'danger' });
