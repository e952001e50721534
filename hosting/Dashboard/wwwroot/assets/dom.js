import { colour } from './colours.js';

// Makes elements. Text is always text: nothing here parses HTML, so nothing a service sends can become markup.
const svgTags = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text', 'polyline', 'polygon', 'title', 'defs', 'marker']);

export function h(tag, attributes = {}, ...children) {
  const element = svgTags.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.entries(value).forEach(([property, v]) => element.style.setProperty(property, v));
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const replace = (element, ...children) => element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));

export const chip = (name, ...text) =>
  h('span', { class: 'chip' }, h('i', { class: 'dot', style: { background: colour(name) } }), text.length ? text : name);
