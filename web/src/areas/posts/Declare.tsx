import { Button } from "antd";
import { lazy, Suspense, useState } from "react";

const DeclareDialog = lazy(() => import("./DeclareDialog"));

/** A county declares a post for the year. */
export function Declare({ year }: { year: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        申报岗位
      </Button>
      <Suspense>{open && <DeclareDialog year={year} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
