import { h } from './dom.js';
import { clock, number } from './format.js';

const left = 62;
const top = 20;
const bottom = 24;
const narrow = 520;

// Lines over time. A line is { name, colour, points: [[time, value], …] }; a missing value leaves a gap. It is drawn in the width that there is:
// letters that are scaled down cannot be read.
export function chart(lines, from, to, marks, { label, unit, width }) {
  const height = width < narrow ? 230 : 300;
  const values = lines.flatMap(line => line.points.map(point => point[1])).concat(marks.map(mark => mark.value)).filter(value => value !== null && value !== undefined);
  const [low, high, step] = scale(Math.min(0, ...values), Math.max(...values, 0));
  const x = time => left + (width - left - 8) * (time - from) / (to - from);
  const y = value => top + (height - bottom - top) * (high - value) / (high - low);
  const levels = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  return h('svg', { viewBox: `0 0 ${width} ${height}`, role: marks.length ? 'group' : 'img', 'aria-label': label },
    h('text', { class: 'unit', x: 0, y: 10 }, unit),
    levels.map(level => [h('line', { class: 'grid', x1: left, x2: width - 8, y1: y(level), y2: y(level) }), h('text', { x: left - 8, y: y(level) + 4, 'text-anchor': 'end' }, number(level))]),
    ticks(from, to, width < narrow ? 2 : 4).map(([time, anchor]) => h('text', { x: x(time), y: height - 6, 'text-anchor': anchor }, clock(time, false))),
    lines.map(line => h('path', { class: 'curve', stroke: line.colour, d: path(line.points, from, x, y) }, h('title', {}, line.name))),
    marks.map(mark => h('circle', { class: 'exemplar', cx: x(mark.at), cy: y(mark.value), r: 5, fill: mark.colour, tabindex: 0, role: 'link', 'aria-label': mark.label, onclick: mark.open, onkeydown: event => event.key === 'Enter' && mark.open() }, h('title', {}, mark.label))));
}

const ticks = (from, to, parts) => Array.from({ length: parts + 1 }, (_, i) => [from + (to - from) * i / parts, i === 0 ? 'start' : i === parts ? 'end' : 'middle']);

function path(points, from, x, y) {
  let drawing = false;
  const parts = [];
  for (const [time, value] of points) {
    if (value === null || value === undefined || time < from) {
      drawing = false;
      continue;
    }
    parts.push(`${drawing ? 'L' : 'M'}${x(time).toFixed(1)} ${y(value).toFixed(1)}`);
    // A single point is a line of no length, which round ends make visible.
    if (!drawing) parts.push('h.01');
    drawing = true;
  }
  return parts.join('');
}

// Round numbers at the axis: 1, 2 or 5 times a power of ten.
function scale(low, high) {
  if (high === low) high = low + 1;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find(factor => factor * power >= rough) * power;
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step, step];
}
