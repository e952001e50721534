import { button } from './controls.js';
import { h, replace } from './dom.js';
import { t } from './words.js';

// A long text in a window of its own, as it is or laid out as JSON or XML.
export function visualize(title, text) {
  const formats = { plain: text, json: asJson(text), xml: asXml(text) };
  const known = Object.entries(formats).filter(([, value]) => value !== null);
  const output = h('pre', { class: 'mono', tabindex: 0 });
  const choice = h('select', { 'aria-label': t('format'), onchange: () => replace(output, formats[choice.value]) }, known.map(([name]) => h('option', { value: name }, t(`format-${name}`))));
  choice.value = formats.json !== null ? 'json' : formats.xml !== null ? 'xml' : 'plain';
  replace(output, formats[choice.value]);
  openDialog(title, [choice, button(t('copy'), () => navigator.clipboard?.writeText(output.textContent))], output);
}

export function openDialog(title, tools, ...content) {
  const dialog = h('dialog', { 'aria-label': title }, h('header', {}, h('h2', {}, title), tools, button('✕', () => dialog.close(), { 'aria-label': t('close') })), content);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function asJson(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? JSON.stringify(value, null, 2) : null;
  } catch {
    return null;
  }
}

// Each element on a line of its own, indented by its depth; what is no XML stays what it is.
function asXml(text) {
  if (!/^\s*</.test(text) || new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')) return null;
  let depth = 0;
  return text.replace(/>\s*</g, '>\n<').split('\n').map(line => {
    if (/^<\//.test(line)) depth--;
    const shown = '  '.repeat(Math.max(0, depth)) + line;
    if (/^<[^!?/][^>]*[^/]>$/.test(line) && !/<\//.test(line)) depth++;
    return shown;
  }).join('\n');
}
