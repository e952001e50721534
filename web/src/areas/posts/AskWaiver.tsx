import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { hasRole, useSignedIn } from "@/session/session";
import type { RatioRule } from "./posts";

const AskWaiverDialog = lazy(() => import("./AskWaiverDialog"));

/** A province that cannot keep a ratio, or could not with one post more, asks the nation to lift it for the year. */
export function AskWaiver({ year, rules }: { year: number; rules: readonly RatioRule[] }) {
  const actor = useSignedIn();
  const [open, setOpen] = useState(false);
  if (rules.length === 0 || !hasRole(actor, "maintainer")) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>申请豁免</Button>
      <Suspense>{open && <AskWaiverDialog year={year} rules={rules} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
