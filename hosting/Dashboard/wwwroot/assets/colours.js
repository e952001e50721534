import { get } from './api.js';

// A service has the same colour on every page and for everybody. Its name says which; where two names say the same, the later one in the alphabet
// takes the next that is free.
const count = 10;
const patience = 10_000;
let given = new Map();
let learnt = 0;

export async function learnColours() {
  learnt = Date.now();
  const known = await get('api/telemetry/resources').catch(() => null);
  if (known) given = shares(known.services.map(service => service.name));
}

export function colour(name) {
  // One that has come since then may change others' places too: whoever opens the page now would see it so.
  if (!given.has(name) && Date.now() - learnt > patience) learnColours();
  return `var(--series-${given.get(name) ?? wish(name)})`;
}

// With more names than colours each colour is taken once before one is taken twice.
export function shares(names) {
  const taken = new Array(count).fill(0);
  return new Map([...new Set(names)].sort().map(name => {
    const fewest = Math.min(...taken);
    let place = wish(name);
    while (taken[place] > fewest) place = (place + 1) % count;
    taken[place]++;
    return [name, place];
  }));
}

const wish = name => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 1_000_003, 7) % count;
