import { Button } from "antd";
import { type ComponentType, lazy, Suspense, useState } from "react";

interface OpenDialogProps {
  label: string;
  /** Loads the dialog when it is opened; always the same function. */
  dialog: () => Promise<{ default: ComponentType<{ close: () => void }> }>;
}

/** A button that opens a dialog of its own chunk. */
export function OpenDialog({ label, dialog }: OpenDialogProps) {
  const [Dialog] = useState(() => lazy(dialog));
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Suspense>{open && <Dialog close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
