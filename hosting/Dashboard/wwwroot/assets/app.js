import { followLinks, path } from './address.js';
import { learnColours } from './colours.js';
import { manageData } from './data.js';
import { h, replace } from './dom.js';
import { applyTheme, language, setLanguage, setTheme, theme } from './settings.js';
import { conditions } from './syntax.js';
import { openDialog } from './visualizer.js';
import { t } from './words.js';

// Draws the frame, and in it the page that the address names.
const pages = ['resources', 'console', 'logs', 'traces', 'metrics', 'map', 'messaging'];
const keys = { r: 'resources', c: 'console', s: 'logs', t: 'traces', m: 'metrics', g: 'map', q: 'messaging' };
let leave = () => {};
let drawn = 0;

function bar() {
  const current = path().split('/')[0] || 'resources';
  return [
    h('a', { class: 'brand', href: 'resources' }, h('img', { src: 'assets/icon.svg', alt: '' }), h('span', {}, t('title'))),
    h('nav', { 'aria-label': t('menu') }, pages.map(page => h('a', { href: page, 'aria-current': page === current ? 'page' : null }, t(page)))),
    h('div', { class: 'choices' },
      h('button', { type: 'button', onclick: manageData }, t('data')),
      h('button', { type: 'button', onclick: help, 'aria-label': t('help') }, '?'),
      h('label', { class: 'field' }, h('span', {}, t('theme')), themeField()),
      h('button', { type: 'button', lang: language() === 'zh' ? 'en' : 'zh-CN', onclick: () => { setLanguage(language() === 'zh' ? 'en' : 'zh'); draw(); } }, language() === 'zh' ? 'English' : '中文')),
  ];
}

// On a phone the pages stand in one row that is wider than the screen: the current one is in its middle.
function showCurrent(nav) {
  const here = nav.querySelector('[aria-current]')?.getBoundingClientRect();
  const all = nav.getBoundingClientRect();
  if (here) nav.scrollLeft += here.left + here.width / 2 - all.left - all.width / 2;
}

function themeField() {
  const field = h('select', { onchange: event => setTheme(event.target.value) }, ['system', 'light', 'dark'].map(value => h('option', { value }, t(value))));
  field.value = theme();
  return field;
}

function help() {
  const rows = [...Object.entries(keys).map(([key, page]) => [key, t(page)]), ['/', t('helpSearch')], ['Esc', t('helpClose')], ['?', t('helpHelp')]];
  const list = (title, entries, attributes) => [h('h3', {}, title), h('dl', attributes, entries.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what))))];
  openDialog(t('help'), [], list(t('keyboard'), rows, { class: 'keys' }), list(t('syntax'), conditions.map(one => [t(`syntax-${one}`), t(`means-${one}`)]), { class: 'keys wide' }));
}

async function draw() {
  const mine = ++drawn;
  leave();
  leave = () => {};
  applyTheme();
  const [name, ...rest] = path().split('/');
  const page = pages.includes(name) ? name : 'resources';
  replace(document.getElementById('bar'), bar());
  showCurrent(document.querySelector('#bar nav'));
  document.title = `${t(page)} · ${t('title')}`;
  const [module] = await Promise.all([import(`./pages/${page === 'traces' && rest[0] ? 'trace' : page}.js`), learnColours()]);
  if (mine !== drawn) return;
  const content = document.getElementById('content');
  content.className = `page ${page}`;
  replace(content);
  leave = module.show(content, rest[0]) ?? (() => {});
}

addEventListener('popstate', draw);
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '?') help();
  else if (event.key === 'Escape') document.querySelector('.details:not([hidden]) header button')?.click();
  else if (event.key === '/') {
    event.preventDefault();
    document.querySelector('[data-key=search]')?.focus();
  } else if (keys[event.key]) {
    document.querySelector(`nav a[href="${keys[event.key]}"]`).click();
  }
});
followLinks();
draw();
