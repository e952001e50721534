// Lays a directed graph out in columns, from those who need to those who are needed (after Sugiyama): each node stands right of
// every node that points to it, lines over several columns get a place in each, and the order within a column is the one with
// few crossings that the neighbours' places suggest. A line's path leads from left to right, also where it closes a circle: then it is
// turned round (reversed). Each line knows its edge.
export function layered(names, edges, sweeps = 12) {
  const forward = withoutCycles(names, edges);
  const column = columns(names, forward);
  const nodes = new Map(names.map(name => [name, { name, column: column.get(name), before: [], after: [] }]));
  const lines = forward.map(edge => {
    const path = [nodes.get(edge.from)];
    for (let c = column.get(edge.from) + 1; c < column.get(edge.to); c++) {
      const bend = { column: c, before: [], after: [] };
      nodes.set(bend, bend);
      path.push(bend);
    }
    path.push(nodes.get(edge.to));
    path.slice(1).forEach((node, i) => { node.before.push(path[i]); path[i].after.push(node); });
    return { ...edge, path };
  });
  const rows = [];
  for (const node of nodes.values()) (rows[node.column] ??= []).push(node);
  rows.forEach(row => row.forEach((node, i) => { node.y = i; }));
  for (let sweep = 0; sweep < sweeps; sweep++) arrange(rows, sweep % 2 === 0);
  settle(rows);
  return { nodes: names.map(name => nodes.get(name)), lines, columns: rows.length, height: Math.max(1, ...[...nodes.values()].map(n => n.y + 1)) };
}

// An edge that closes a circle counts the other way round.
function withoutCycles(names, edges) {
  const state = new Map();
  const result = [];
  const visit = name => {
    state.set(name, 'open');
    for (const edge of edges.filter(e => e.from === name && e.to !== name)) {
      const reversed = state.get(edge.to) === 'open';
      result.push(reversed ? { from: edge.to, to: edge.from, edge, reversed } : { from: edge.from, to: edge.to, edge, reversed });
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(name, 'done');
  };
  names.forEach(name => { if (!state.has(name)) visit(name); });
  return result;
}

function columns(names, edges) {
  const column = new Map(names.map(name => [name, 0]));
  for (let round = 0; round < names.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      if (column.get(to) > column.get(from)) continue;
      column.set(to, column.get(from) + 1);
      moved = true;
    }
    if (!moved) break;
  }
  return column;
}

const mean = neighbours => neighbours.reduce((sum, n) => sum + n.y, 0) / neighbours.length;

function arrange(rows, toTheRight) {
  for (const row of toTheRight ? rows : rows.toReversed()) {
    const neighbours = node => toTheRight ? node.before : node.after;
    row.forEach((node, i) => { node.wish = neighbours(node).length ? mean(neighbours(node)) : i; });
    row.sort((a, b) => a.wish - b.wish);
    row.forEach((node, i) => { node.y = i; });
  }
}

// Heights: near the neighbours, but never closer to each other than one.
function settle(rows) {
  for (let round = 0; round < 8; round++) {
    for (const row of round % 2 ? rows.toReversed() : rows) {
      row.forEach(node => { const all = [...node.before, ...node.after]; node.wish = all.length ? mean(all) : node.y; });
      row.forEach((node, i) => { node.y = i ? Math.max(node.wish, row[i - 1].y + gap(node, row[i - 1])) : node.wish; });
      // Pushed down by those above, the column as a whole moves up again.
      const shift = row.reduce((sum, node) => sum + node.y - node.wish, 0) / row.length;
      row.forEach(node => { node.y -= shift; });
    }
  }
  const top = Math.min(...rows.flat().map(node => node.y));
  rows.flat().forEach(node => { node.y -= top; });
}

// Lines need less room than boxes.
const gap = (a, b) => a.name && b.name ? 1 : a.name || b.name ? 0.7 : 0.35;
