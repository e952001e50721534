import { useSyncExternalStore } from "react";

/**
 * Whether the session ended while somebody was at work. The page stays as it is below a sign-in dialog (SessionGuard), so that
 * nothing typed is lost; any query or action that is refused as nobody's raises it.
 */
let expired = false;
const listeners = new Set<() => void>();

export function setExpired(value: boolean) {
  if (expired === value) return;
  expired = value;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useExpired = () => useSyncExternalStore(subscribe, () => expired);
