import { Button } from "antd";
import { lazy, Suspense, useState } from "react";

const RevealDialog = lazy(() => import("./RevealDialog"));

/** Shows the numbers in the clear for a minute, for a purpose that is kept in the audit trail. They live in this dialog only. */
export function RevealNumbers({ termId }: { termId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>查看完整号码</Button>
      <Suspense>{open && <RevealDialog termId={termId} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
