import { Button } from "antd";
import { lazy, Suspense, useState } from "react";

const RevealDialog = lazy(() => import("./RevealDialog"));

export interface RevealProps {
  /** What the button and the dialog say. */
  label: string;
  /** A purpose to begin with. */
  purpose: string;
  /** How often an officer may in an hour. */
  perHour: number;
  /** Asks the service for the numbers, by their names; it writes down who asked and what for. */
  reveal: (purpose: string) => Promise<Readonly<Record<string, string>>>;
}

/** Shows numbers in the clear for a minute, for a purpose that is kept in the audit trail. They live in this dialog only. */
export function Reveal(props: RevealProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{props.label}</Button>
      <Suspense>{open && <RevealDialog {...props} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** An ID number as it is read: the place, the birthday, the rest. */
export const idInParts = (number: string) => number.replace(/^(.{6})(.{8})(.{4})$/, "$1 $2 $3");

/** A long number as people compare it: in fours. */
export const inFours = (number: string) => number.replace(/(.{4})(?=.)/g, "$1 ");
