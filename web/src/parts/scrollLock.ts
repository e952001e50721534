import { useLayoutEffect } from "react";

let locks = 0;

/**
 * Keeps the page behind an open dialog where it is. Takes the place of antd's own way (vite.config.ts), which writes a style element
 * that the page's policy refuses; a style that a script sets on an element is none.
 */
export default function useScrollLocker(lock?: boolean) {
  useLayoutEffect(() => {
    if (!lock) return;
    const { style } = document.body;
    locks += 1;
    if (locks === 1) {
      const bar = window.innerWidth - document.documentElement.clientWidth;
      style.overflowY = "hidden";
      // What the bar leaves free is not given to the page, which would jump.
      style.width = `calc(100% - ${bar}px)`;
    }
    return () => {
      locks -= 1;
      if (locks > 0) return;
      style.overflowY = "";
      style.width = "";
    };
  }, [lock]);
}
