import "./state-tag.css";

type Tone = "red" | "black" | "amber" | "green" | "teal" | "grey";

/**
 * The one table of state colours. 未审核 is red and 已审核 black, as the operating manual has it; what waits for somebody is amber,
 * what is achieved green, what is over grey.
 */
const tones: Readonly<Record<string, Tone>> = {
  draft: "grey",
  unreviewed: "red",
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
  submitted: "red",
  certified: "black",
  stale: "amber",
  declared: "red",
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
  published: "green",
  amending: "amber",
  asked: "red",
  granted: "black",
  refused: "grey",
  reserved: "teal",
  released: "grey",
  confirmed: "black",
  discarded: "grey",
  proposed: "red",
  "to-acknowledge": "red",
  acknowledged: "black",
  reissued: "amber",
};

/** A state with its own Chinese label, in the colour that it has everywhere. */
export function StateTag({ state, label }: { state: string; label: string }) {
  return <span className={`state-tag state-${tones[state] ?? "grey"}`}>{label}</span>;
}
