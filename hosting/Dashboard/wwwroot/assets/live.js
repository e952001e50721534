// Calls again and again while the page is there and seen, never twice at once.
export function every(milliseconds, work) {
  let stopped = false;
  let timer;
  const round = async () => {
    try {
      if (!document.hidden) await work();
    } catch (error) {
      console.warn(error);
    }
    if (!stopped) timer = setTimeout(round, milliseconds);
  };
  round();
  return () => { stopped = true; clearTimeout(timer); };
}
