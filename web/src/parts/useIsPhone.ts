import { useSyncExternalStore } from "react";

const phone = window.matchMedia("(max-width: 760px)");
const subscribe = (listener: () => void) => {
  phone.addEventListener("change", listener);
  return () => phone.removeEventListener("change", listener);
};

/** True on a narrow screen, where tables become cards. */
export const useIsPhone = () => useSyncExternalStore(subscribe, () => phone.matches);
