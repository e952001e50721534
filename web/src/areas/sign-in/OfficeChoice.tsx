import { roleNames } from "@/text/labels";
import type { OfficeOption } from "./offices";

/** Which office to act for; one session acts for one office, and another is chosen by signing in again. */
export function OfficeChoice({ offices, busy, choose }: { offices: OfficeOption[]; busy: boolean; choose: (officeId: string) => void }) {
  return (
    <ul className="gate-offices">
      {offices.map((office) => (
        <li key={office.officeId}>
          <button type="button" disabled={busy} onClick={() => choose(office.officeId)}>
            <strong>{office.name}</strong>
            <span className="soft">{office.roles.map((role) => roleNames[role]).join("、")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
