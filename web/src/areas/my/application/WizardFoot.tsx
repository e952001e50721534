import { Button } from "antd";
import type { ReactNode } from "react";

interface WizardFootProps {
  /** To the step before; the first has none. */
  back?: () => void;
  /** How the draft is kept. */
  note: string;
  /** The step's own buttons. */
  children: ReactNode;
}

/** The one row of buttons that every step has. */
export function WizardFoot({ back, note, children }: WizardFootProps) {
  return (
    <div className="wizard-foot">
      {back && <Button onClick={back}>上一步</Button>}
      {children}
      <span role="status" className="soft">
        {note}
      </span>
    </div>
  );
}
