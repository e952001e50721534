import { h } from './dom.js';
import { t } from './words.js';

// What a span talks to, by the names that OpenTelemetry's conventions give its attributes.
const shapes = {
  database: 'M3 4.2C3 2.9 5.2 2 8 2s5 .9 5 2.2v7.6C13 13.1 10.8 14 8 14s-5-.9-5-2.2ZM3 4.2C3 5.5 5.2 6.4 8 6.4s5-.9 5-2.2M3 8c0 1.3 2.2 2.2 5 2.2s5-.9 5-2.2',
  messaging: 'M2 3.5h12v9H2ZM2 4l6 5 6-5',
  rpc: 'M5 4 2 8l3 4M11 4l3 4-3 4M9.5 3l-3 10',
  http: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12',
  other: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
};

export const icon = type => h('svg', { class: 'icon', viewBox: '0 0 16 16', width: 14, height: 14, role: 'img', 'aria-label': t(`type-${type}`) }, h('title', {}, t(`type-${type}`)), h('path', { d: shapes[type] ?? shapes.other }));

const isCall = span => span.kind === 'Client' || span.kind === 'Producer';

// Who is at the other end of a call whose other end sends no spans; null where it does, or where there is none.
export function peerOf(row, resources) {
  const { span, children } = row;
  if (!isCall(span) || children.some(child => child.span.service !== span.service)) return null;
  const a = span.attributes;
  const address = a['server.address'] ?? a['net.peer.name'];
  const port = a['server.port'] ?? a['net.peer.port'];
  const known = resources?.find(resource => resource.name === a['peer.service']) ?? resourceAt(resources, address, port);
  const system = a['db.system.name'] ?? a['db.system'] ?? a['messaging.system'] ?? a['rpc.system'];
  const name = known?.name ?? a['peer.service'] ?? (a['db.namespace'] && system ? `${system}/${a['db.namespace']}` : system) ?? (address && port ? `${address}:${port}` : address);
  return name ? { name, resource: known?.name } : null;
}

// A resource is known by the host and port of one of its addresses; on this machine every name of loopback is the same.
function resourceAt(resources, address, port) {
  if (!resources || !address || !port) return null;
  const local = name => /^(localhost|127\.0\.0\.1|\[?::1\]?)$/.test(name) ? 'localhost' : name;
  return resources.find(resource => resource.links.some(link => {
    const found = /^[a-z0-9+]+:\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?]+):(\d+)/.exec(link.url);
    return found && found[2] === String(port) && local(found[1]) === local(String(address));
  }));
}
