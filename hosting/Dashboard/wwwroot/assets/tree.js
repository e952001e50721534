// The spans of a trace as a tree, in the order they began. A span whose parent is not there stands on its own.
export function tree(spans) {
  const byId = new Map(spans.map(span => [span.id, { span, children: [] }]));
  const roots = [];
  for (const node of byId.values()) {
    const parent = node.span.parent && node.span.parent !== node.span.id ? byId.get(node.span.parent) : null;
    (parent ? parent.children : roots).push(node);
  }
  const rows = [];
  const seen = new Set();
  const visit = (node, depth) => {
    // A sender may claim that two spans are each other's parents.
    if (seen.has(node)) return;
    seen.add(node);
    rows.push({ ...node, depth });
    node.children.forEach(child => visit(child, depth + 1));
  };
  roots.forEach(node => visit(node, 0));
  for (const node of byId.values()) visit(node, 0);
  return rows;
}

// The rows without those below a collapsed one.
export function visible(rows, collapsed) {
  const shown = [];
  let hiddenBelow = Infinity;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = collapsed.has(row.span.id) ? row.depth : Infinity;
    shown.push(row);
  }
  return shown;
}
