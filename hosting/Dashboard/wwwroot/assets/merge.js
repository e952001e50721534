// Lines of several resources in one order: by the times that they begin with. PostgreSQL and RabbitMQ print them, .NET's console does not.
const stamp = /^(?:\u001b\[[0-9;]*m)*(?:\[[^\]]+\] )?(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d+)?) ?(Z|UTC|[+-]\d\d:?\d\d)/;

// A time without its zone could be any: it counts as none.
function timeOf(line) {
  const [, day, clock, zone] = stamp.exec(line) ?? [];
  return day ? Date.parse(`${day}T${clock.replace(',', '.')}${zone === 'UTC' ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')}`) : null;
}

// A piece is { resource, lines, otherwise }. A line without a time belongs to the one before it, or to the first after it; a piece without any
// came at the time `otherwise`. Lines of one resource never change places.
export const merged = pieces => pieces.flatMap(({ resource, lines, otherwise }) => {
  const times = lines.map(timeOf);
  let at = times.find(time => time !== null) ?? otherwise;
  return lines.map((text, i) => {
    at = Math.max(at, times[i] ?? at);
    return { text, resource, at };
  });
}).sort((a, b) => a.at - b.at);
