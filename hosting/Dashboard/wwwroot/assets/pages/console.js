import { ansi } from '../ansi.js';
import { get } from '../api.js';
import { parameter } from '../address.js';
import { colour } from '../colours.js';
import { button, searchField, select } from '../controls.js';
import { h, replace } from '../dom.js';
import { every } from '../live.js';
import { merged } from '../merge.js';
import { t } from '../words.js';

const kept = 5000;

// What the resources print, live.
export function show(page) {
  const output = h('div', { class: 'console', role: 'log', tabindex: 0, 'aria-label': t('console') });
  const tools = h('div', { class: 'tools' });
  const note = h('p', { class: 'note', hidden: true }, t('consoleOrder'));
  replace(page, tools, note, output);
  const view = { lines: [], positions: new Map(), paused: false, all: [], follows: true, chosen: 0, reading: null };
  follow(view, output);
  const restart = () => { view.chosen++; view.lines = []; view.positions.clear(); replace(output); fetchNew(view, output); };
  const filter = () => { replace(output, view.lines.filter(fits).map(draw)); output.scrollTop = output.scrollHeight; };

  get('api/console').then(all => {
    view.all = all ?? [];
    const choices = [['', t('all')], ...view.all.map(name => [name, name])];
    const pause = button(t('pause'), () => { view.paused = !view.paused; pause.textContent = t(view.paused ? 'resume' : 'pause'); }, { 'aria-pressed': 'false' });
    replace(tools, h('h1', {}, t('console')), select('resource', t('resource'), choices, () => { link(); restart(); }), searchField('q', filter, t('filter'), t('filter')),
      pause, button(t('clearScreen'), () => { view.lines = []; replace(output); }), download);
    link();
  });
  const download = h('a', { class: 'button', download: '' }, t('download'));
  const link = () => {
    const resource = parameter('resource');
    download.hidden = !resource;
    note.hidden = !!resource;
    download.href = `api/console/${encodeURIComponent(resource)}/file`;
  };
  return every(1000, () => view.paused ? null : fetchNew(view, output));
}

const fits = line => line.text.toLowerCase().includes(parameter('q').toLowerCase());

// One reading of a choice at a time: two would have the same lines. What is read of an earlier choice is dropped.
async function fetchNew(view, output) {
  const { chosen } = view;
  if (view.reading === chosen) return;
  view.reading = chosen;
  try {
    const one = parameter('resource');
    const pieces = await Promise.all((one ? [one] : view.all).map(name => get(address(name, view.positions.get(name)))));
    if (view.chosen === chosen && !view.paused) take(view, output, one, pieces.filter(Boolean));
  } finally {
    if (view.reading === chosen) view.reading = null;
  }
}

const address = (name, from) => `api/console/${encodeURIComponent(name)}${from === undefined ? '' : `?from=${from}`}`;

function take(view, output, one, pieces) {
  const now = Date.now();
  append(view, output, merged(pieces.map(piece => {
    // When what was there already was printed is not known: it came before everything that has a time.
    const otherwise = view.positions.has(piece.resource) ? now : 0;
    view.positions.set(piece.resource, piece.next);
    return { resource: one ? null : piece.resource, lines: one ? piece.lines : piece.lines.slice(-300), otherwise };
  })));
}

// Whoever has scrolled up is reading: the page does not run away. Else the newest line stays in sight, also when the room for it changes.
function follow(view, output) {
  let before = 0;
  output.addEventListener('scroll', () => {
    // Far from the end without having moved up: the room has shrunk since the page scrolled to the end.
    if (output.scrollHeight - output.scrollTop - output.clientHeight < 40) view.follows = true;
    else if (output.scrollTop < before) view.follows = false;
    before = output.scrollTop;
  });
  new ResizeObserver(() => { if (view.follows) output.scrollTop = output.scrollHeight; }).observe(output);
}

function append(view, output, fresh) {
  if (fresh.length === 0) return;
  view.lines.push(...fresh);
  view.lines.splice(0, view.lines.length - kept);
  output.append(...fresh.filter(fits).map(draw));
  while (output.childElementCount > kept) output.firstElementChild.remove();
  if (view.follows) output.scrollTop = output.scrollHeight;
}

function draw(line) {
  const level = /^(?:\[[^\]]+\] )?(trce|dbug|info|warn|fail|crit):/.exec(line.text)?.[1];
  return h('div', { class: level ? `line ${level}` : 'line' },
    line.resource ? h('b', { style: { color: colour(line.resource) } }, line.resource) : null, h('span', {}, ansi(line.text)));
}
