import { h } from './dom.js';

// The colours of a terminal as spans with classes.
const sequence = /\u001b\[([0-9;]*)m/g;

export function ansi(line) {
  const parts = [];
  let classes = new Set();
  let from = 0;
  for (const match of line.matchAll(sequence)) {
    add(line.slice(from, match.index));
    classes = next(classes, match[1].split(';').map(Number));
    from = match.index + match[0].length;
  }
  add(line.slice(from));
  return parts;

  function add(text) {
    if (text) parts.push(classes.size ? h('span', { class: [...classes].join(' ') }, text) : text);
  }
}

function next(classes, codes) {
  const result = new Set(classes);
  for (const code of codes) {
    if (code === 0) result.clear();
    else if (code === 1) result.add('bold');
    else if (code === 22) result.delete('bold');
    else if ((code >= 30 && code <= 39) || (code >= 90 && code <= 97)) {
      [...result].filter(name => name.startsWith('fg')).forEach(name => result.delete(name));
      if (code !== 39) result.add(`fg${code % 10}`);
    }
  }
  return result;
}
