import { formatDay } from "@/text/dates";
import { type CalendarWindow, standingOf } from "./year";

/** The year's windows in the order of the handbook, as they stand today. */
export function Calendar({ windows }: { windows: readonly CalendarWindow[] }) {
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">年度日程</h2>
      <ol className="stages">
        {windows.map((window) => (
          <li key={window.key} className={`stage-${window.state}`}>
            <strong>{window.label}</strong>
            <span>
              {window.opensOn && <span className="stage-day">{formatDay(window.opensOn)}–</span>}
              <span className="stage-day">
                {formatDay(window.closesOn)}
                {!window.opensOn && "前"}
              </span>
            </span>
            <span className="stage-state">{standingOf(window)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
