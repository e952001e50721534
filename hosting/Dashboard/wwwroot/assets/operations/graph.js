import { h } from '../dom.js';
import { arrow, legend, wayOf, zoomable } from '../flow.js';
import { t } from '../words.js';
import { fits } from './list.js';
import { layered } from './layered.js';
import { choose, chosen, isBad, look, stateText } from './resource.js';

const box = { width: 190, height: 46, column: 250, row: 62, margin: 14 };

// The resources as a picture: who refers to, waits for and belongs to whom. What is chosen shows its own lines only.
export function graph(resources, changed) {
  const nodes = new Map();
  for (const r of resources.filter(r => !r.parameter && fits(r))) nodes.set(r.name, [...(nodes.get(r.name) ?? []), r]);
  const edges = edgesOf(nodes);
  const connected = [...nodes.keys()].filter(name => edges.some(e => e.from === name || e.to === name));
  const alone = [...nodes.keys()].filter(name => !connected.includes(name));
  const plan = layered(connected, edges);
  const height = connected.length ? plan.height : 0;
  const at = new Map(plan.nodes.map(node => [node.name, place(node)]));
  alone.forEach((name, i) => at.set(name, place({ column: i, y: height + 0.3 })));
  const width = box.margin * 2 + Math.max(plan.columns, alone.length) * box.column - (box.column - box.width);
  const tall = box.margin * 2 + (height + (alone.length ? 1.3 : 0)) * box.row - (box.row - box.height);
  const selected = chosen().name;
  const svg = h('svg', { viewBox: `0 0 ${width} ${tall}`, width, height: tall, role: 'group', 'aria-label': t('graph') },
    plan.lines.map(line => curve(line, plan.lines, selected)), [...nodes].map(([name, instances]) => symbol(name, instances, at.get(name), selected, changed)));
  const drawn = ['reference', 'wait', 'parent'].filter(kind => edges.some(edge => kindOf(edge) === kind));
  return h('div', { class: 'graph resources-graph', tabindex: 0, role: 'region', 'aria-label': t('graph') }, svg,
    h('div', { class: 'foot' }, legend(drawn.map(kind => [kind, t({ reference: 'Reference', wait: 'WaitFor', parent: 'Parent' }[kind])])), zoomable('resources', svg, width)));
}

function edgesOf(nodes) {
  const edges = new Map();
  const add = (from, to, kind) => {
    if (from === to || !nodes.has(to)) return;
    const key = `${from} ${to}`;
    edges.set(key, { from, to, kinds: new Set([...(edges.get(key)?.kinds ?? []), kind]) });
  };
  for (const [name, [first]] of nodes) {
    first.references.forEach(r => add(name, r.resource, r.type));
    if (first.parent) add(name, first.parent, 'Parent');
  }
  return [...edges.values()];
}

const place = node => ({ x: box.margin + node.column * box.column, y: box.margin + node.y * box.row });

// Most that wait for another refer to it too: that it waits is what says more.
const kindOf = edge => edge.kinds.has('Parent') ? 'parent' : edge.kinds.has('WaitFor') ? 'wait' : 'reference';

function curve(line, lines, selected) {
  const { edge } = line;
  const mine = selected === edge.from || selected === edge.to;
  return arrow(wayOf(line, lines, place, box), { class: `edge ${kindOf(edge)} ${mine ? 'mine' : selected ? 'faint' : ''}` }, `${edge.from} → ${edge.to}: ${[...edge.kinds].map(t).join(', ')}`);
}

function symbol(name, instances, { x, y }, selected, changed) {
  const worst = instances.find(isBad) ?? instances.find(i => look(i) !== 'good') ?? instances[0];
  const well = instances.filter(i => i.state === 'Running' && i.health === 'Healthy').length;
  const about = stateText(worst) + (instances.length > 1 ? ` · ${well}/${instances.length}` : '');
  const toggle = () => { choose(selected === name ? null : instances[0]); changed(); };
  return h('g', {
    class: `node ${look(worst)}`, tabindex: 0, role: 'button', 'aria-pressed': String(selected === name), 'aria-label': `${name}: ${about}`, 'data-focus': `node ${name}`,
    onclick: toggle, onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); toggle(); } },
  },
    h('rect', { x, y, width: box.width, height: box.height, rx: 6 }), h('rect', { class: 'mark', x, y, width: 6, height: box.height, rx: 3 }),
    h('text', { x: x + 16, y: y + 19 }, name), h('text', { class: 'sub', x: x + 16, y: y + 36 }, about));
}
