import { button } from './controls.js';
import { h } from './dom.js';
import { t } from './words.js';

// Asks before something is done; true only when the person says yes.
export function ask(title, text, yes = t('yes')) {
  return new Promise(resolve => {
    const dialog = h('dialog', { class: 'ask', 'aria-labelledby': 'ask-title' },
      h('h2', { id: 'ask-title' }, title), text ? h('p', {}, text) : null,
      h('div', { class: 'answers' },
        button(t('cancel'), () => dialog.close()),
        button(yes, () => dialog.close('yes'), { class: 'strong' })));
    dialog.addEventListener('close', () => { dialog.remove(); resolve(dialog.returnValue === 'yes'); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
