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

// A service keeps its colour on every page and in every run: each new one gets the next, so that few share one.
const colours = JSON.parse(localStorage.getItem('dashboard.colours') ?? '{}');

export function colour(name) {
  if (!Object.hasOwn(colours, name)) {
    colours[name] = Object.keys(colours).length % 10;
    localStorage.setItem('dashboard.colours', JSON.stringify(colours));
  }
  return `var(--series-${colours[name]})`;
}

export const chip = (name, text = name, error = false) =>
  h('span', { class: error ? 'chip error' : 'chip' }, h('i', { class: 'dot', style: { background: colour(name) } }), text);
