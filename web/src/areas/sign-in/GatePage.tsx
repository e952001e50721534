import type { ReactNode } from "react";
import "./gate.css";

/** The narrow page of everything that leads into the portal. */
export function GatePage({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="gate card">
      <h1>{title}</h1>
      {hint && <p className="soft">{hint}</p>}
      {children}
    </section>
  );
}
