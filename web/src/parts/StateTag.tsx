import "./state-tag.css";

type Tone = "red" | "black" | "amber" | "green" | "teal" | "grey";

/**
 * The one table of state colours. What waits for somebody is amber, what is on its way teal, what is achieved green, what is over
 * grey. Only a county's month is red while 未审核, as the operating manual has it; elsewhere red says that something is wrong.
 */
export const tones: Readonly<Record<string, Tone>> = {
  draft: "grey",
  unreviewed: "amber",
  "month-unreviewed": "red",
  returned: "amber",
  reviewed: "black",
  cleared: "green",
  placed: "teal",
  "under-university-notice": "teal",
  "university-notice-done": "teal",
  "under-province-notice": "teal",
  "province-notice-done": "teal",
  "agreement-signed": "teal",
  admitted: "green",
  "medically-unfit": "grey",
  withdrawn: "grey",
  rejected: "grey",
  opened: "teal",
  arrived: "teal",
  "on-duty": "black",
  "on-duty-extended": "black",
  left: "grey",
  closed: "grey",
  "not-submitted": "amber",
  approved: "black",
  open: "amber",
  submitted: "teal",
  certified: "black",
  stale: "amber",
  declared: "teal",
  "reviewed-by-province": "amber",
  running: "teal",
  concluded: "black",
  upheld: "amber",
  dismissed: "grey",
  lapsed: "grey",
  passed: "green",
  "taken-down": "grey",
  sent: "teal",
  accepted: "green",
  expired: "grey",
  active: "green",
  unverified: "amber",
  locked: "red",
  disabled: "red",
  suspended: "amber",
  ended: "grey",
  upcoming: "grey",
  published: "green",
  amending: "amber",
  asked: "amber",
  requested: "amber",
  endorsed: "amber",
  granted: "black",
  refused: "grey",
  reserved: "teal",
  "taken-up": "green",
  released: "grey",
  confirmed: "black",
  discarded: "grey",
  proposed: "amber",
  "to-acknowledge": "amber",
  acknowledged: "black",
  reissued: "amber",
  held: "amber",
  "no-central-rate": "amber",
  "not-counted": "grey",
  removed: "grey",
  // A month in which nobody is on duty: no list is missing.
  "no-list": "grey",
};

/** A state with its own Chinese label, in the colour that it has everywhere. */
export function StateTag({ state, label }: { state: string; label: string }) {
  return <span className={`state-tag state-${tones[state] ?? "grey"}`}>{label}</span>;
}
