import { Button } from "antd";
import { lazy, Suspense, useState } from "react";

const OfferDialog = lazy(() => import("./OfferDialog"));

/** An employer offers a job. */
export function Offer() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        发布岗位
      </Button>
      <Suspense>{open && <OfferDialog close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
