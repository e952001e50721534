import { send } from './api.js';
import { button, toast } from './controls.js';
import { t } from './words.js';

// A kept trace stays, whatever else comes, until somebody releases it.
export function keeper(id, kept) {
  const toggle = button('', async () => {
    const wanted = !kept;
    toggle.disabled = true;
    const answer = await send(wanted ? 'POST' : 'DELETE', `api/telemetry/traces/${id}/keep`);
    toggle.disabled = false;
    // Somebody else may have released it meanwhile: then it is as it was wanted.
    if (answer.success || answer.code === 'trace.not-kept') kept = wanted;
    else toast(answer.code ? t(answer.code) : t('failed'), true);
    draw();
  }, { title: t('keepHint') });
  const draw = () => {
    toggle.textContent = t(kept ? 'release' : 'keep');
    toggle.classList.toggle('pressed', kept);
  };
  draw();
  return toggle;
}
