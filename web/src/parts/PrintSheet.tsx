import { Button } from "antd";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";

interface PrintSheetProps {
  title: string;
  children: ReactNode;
  hint?: string;
  /** What is to be done before printing; stands in front of that button. */
  before?: ReactNode;
}

/** A page for paper: A4, printed by the browser; what is around it on the screen is not printed. */
export function PrintSheet({ title, children, hint, before }: PrintSheetProps) {
  const navigate = useNavigate();
  return (
    <>
      <div className="sheet-tools">
        <Button onClick={() => navigate(-1)}>返回</Button>
        {before}
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        {hint && <span className="soft">{hint}</span>}
      </div>
      <article className="sheet">
        <h1>{title}</h1>
        {children}
      </article>
    </>
  );
}
