import { formatDay, formatDue } from "@/text/dates";
import { stagesOf } from "./year";

const words = { over: "已结束", now: "进行中", next: "未开始" } as const;

export function Calendar({ policy, today }: { policy: Readonly<Record<string, string>>; today: string }) {
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">年度日程</h2>
      <ol className="stages">
        {stagesOf(policy, today).map((stage) => (
          <li key={stage.title} className={`stage-${stage.state}`}>
            <strong>{stage.title}</strong>
            <span>
              {formatDay(stage.from)}–{formatDay(stage.to)}
            </span>
            <span className="stage-state">{stage.state === "now" ? formatDue(stage.to, today) : words[stage.state]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
