import { button } from './controls.js';
import { h } from './dom.js';
import { t } from './words.js';

// What pictures of boxes and lines between them have in common. They are laid out by operations/layered.js.
const tip = 8;
const apart = 10;

// The way of a line: out of the right side of a box, into the left side of the next. A line that was turned round to close a circle is drawn
// along the same way, but from its real beginning to its real end. Several lines between the same two boxes run beside each other.
export function wayOf(line, lines, place, box) {
  const same = lines.filter(other => other.from === line.from && other.to === line.to);
  const shift = (same.indexOf(line) - (same.length - 1) / 2) * apart;
  const points = line.path.flatMap((node, i) => {
    const { x, y } = place(node);
    const middle = y + box.height / 2 + (node.name ? shift : 0);
    return node.name ? [[i === 0 ? x + box.width : x, middle]] : [[x, middle], [x + box.width, middle]];
  });
  return line.reversed ? points.reverse() : points;
}

// An arrow's head is a shape of its own: a marker would be found by an address, which the document's base changes.
export function arrow(points, attributes, title) {
  const [x, y] = points.at(-1);
  const back = points.at(-2)[0] < x ? -tip : tip;
  const shape = points.slice(1).reduce((d, [toX, toY], i) => {
    const [fromX, fromY] = points[i];
    const end = i === points.length - 2 ? toX + back * 0.8 : toX;
    const bend = (end - fromX) / 2;
    return `${d}C${fromX + bend} ${fromY} ${end - bend} ${toY} ${end} ${toY}`;
  }, `M${points[0].join(' ')}`);
  return h('g', attributes, h('title', {}, title), h('path', { d: shape }), h('path', { class: 'tip', d: `M${x} ${y}l${back} ${-tip / 2}v${tip}z` }));
}

// What the lines and boxes mean: [class of a line, or null for a box, and the words].
export const legend = items => h('p', { class: 'legend' }, items.map(([kind, words]) => h('span', {},
  h('svg', { width: 34, height: 12, 'aria-hidden': 'true' }, kind ? h('path', { class: `edge ${kind}`, d: 'M0 6.5H34' }) : h('rect', { class: 'outside', x: 3, y: 1, width: 28, height: 10, rx: 5 })), words)));

// How wide a text is in the page's letters.
let pen;
export function widthOf(text, size) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

// A picture is drawn anew whenever what it shows changes: it stays as large as somebody has made it.
const sizes = new Map();

export function zoomable(name, svg, width) {
  const apply = () => { svg.style.setProperty('width', `${sizes.get(name) * width}px`); svg.classList.add('sized'); };
  const size = next => { sizes.set(name, Math.min(3, Math.max(0.2, next))); apply(); };
  const now = () => svg.getBoundingClientRect().width / width;
  // However much room there is: a few boxes are not blown up.
  svg.style.setProperty('--natural', `${width}px`);
  if (sizes.has(name)) apply();
  return h('div', { class: 'zoom' },
    button('－', () => size(now() / 1.25), { class: 'small', 'aria-label': t('smaller'), 'data-focus': 'smaller' }),
    button('＋', () => size(now() * 1.25), { class: 'small', 'aria-label': t('larger'), 'data-focus': 'larger' }),
    button(t('fitWidth'), () => size((svg.parentElement.clientWidth - 16) / width), { class: 'small', 'data-focus': 'fit' }));
}
