import type { ItemOutcome } from "@/api/types";

interface BulkOutcomesProps {
  items: readonly ItemOutcome[];
  nameOf: (id: string) => string;
  /** What was done, where the page knows more than that it was. */
  doneOf?: (id: string) => string;
}

/** What became of every item of a bulk action: what was refused first, each with its reason. */
export function BulkOutcomes({ items, nameOf, doneOf }: BulkOutcomesProps) {
  const done = items.filter((item) => item.done).length;
  const ordered = [...items].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <div role="status" className="outcomes-report">
      <p>
        共 {items.length} 项：成功 {done} 项，未办理 {items.length - done} 项。
      </p>
      <ul className="outcomes">
        {ordered.map((outcome) => {
          const id = outcome.id ?? outcome.item ?? "";
          return (
            <li key={id} className={outcome.done ? "outcome-done" : "outcome-refused"}>
              <strong>{nameOf(id)}</strong> {outcome.done ? (doneOf?.(id) ?? "已办理") : `未办理：${outcome.detail ?? outcome.code}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
