import { useState } from "react";

/** How far work in parts has come. */
export interface Progress {
  done: number;
  all: number;
}

/** Does something to many items in parts of at most `size`, one part after the other, and says how far it is. */
export async function inParts<T, R>(
  items: readonly T[],
  size: number,
  work: (part: T[]) => Promise<R[]>,
  tell: (progress: Progress) => void,
): Promise<R[]> {
  const results: R[] = [];
  tell({ done: 0, all: items.length });
  for (let from = 0; from < items.length; from += size) {
    results.push(...(await work(items.slice(from, from + size))));
    tell({ done: Math.min(from + size, items.length), all: items.length });
  }
  return results;
}

/** The progress of work that takes a while. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress>();
  return { progress, tell: setProgress, clear: () => setProgress(undefined) };
}

export function ProgressLine({ progress, what }: { progress?: Progress; what: string }) {
  if (!progress) return null;
  return (
    <div className="progress-line" role="status">
      <span>
        {what}：{progress.done} / {progress.all}
      </span>
      <progress value={progress.done} max={progress.all} aria-label={what} />
    </div>
  );
}
