import { Button } from "antd";
import { lazy, Suspense, useState } from "react";

const OpenYearDialog = lazy(() => import("./OpenYearDialog"));

/** Opens a year with the policy's defaults. */
export function OpenYear({ opened }: { opened: (year: number) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        开设年度
      </Button>
      <Suspense>{open && <OpenYearDialog close={() => setOpen(false)} opened={opened} />}</Suspense>
    </>
  );
}
