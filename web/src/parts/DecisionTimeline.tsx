import "./timeline.css";
import type { ReactNode } from "react";
import { formatInstant } from "@/text/dates";

export interface TimelineStep {
  at: string;
  /** What happened, in words. */
  title: ReactNode;
  /** Who did it. */
  by?: string | null;
  /** More of what happened. */
  detail?: ReactNode;
  reason?: string | null;
  tone?: "good" | "bad" | "plain";
}

/** Every decision with who, when and why, newest first; what comes next stands on top. */
export function DecisionTimeline({ steps, next }: { steps: TimelineStep[]; next?: ReactNode }) {
  // Of one instant, what was written later is the later one.
  const ordered = [...steps].reverse().sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="timeline">
      {next && (
        <li className="timeline-next">
          <div>{next}</div>
        </li>
      )}
      {ordered.map((step) => (
        <li key={`${step.at} ${step.by} ${step.title}`} className={`timeline-${step.tone ?? "plain"}`}>
          <div>{step.title}</div>
          {step.detail && <div>{step.detail}</div>}
          {step.reason && <p className="timeline-reason">{step.reason}</p>}
          <p className="soft">
            <time dateTime={step.at}>{formatInstant(step.at)}</time>
            {step.by && ` · ${step.by}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
