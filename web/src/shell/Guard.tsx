import { useQuery } from "@tanstack/react-query";
import { type ComponentType, useEffect } from "react";
import { Navigate, useLocation } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { sessionQuery } from "@/session/session";
import type { PageRoute } from "./area";
import { NotFound } from "./NotFound";
import { mayOpen } from "./registry";

/**
 * Opens a page to whom it is for: others are sent to sign in, and officers of another office find nothing, as the services answer
 * them too. The services decide again with every request; this only spares people a page that could show them nothing.
 */
export function Guard({ route, page: Page }: { route: PageRoute; page: ComponentType }) {
  const session = useQuery(sessionQuery);
  const location = useLocation();
  useEffect(() => {
    document.title = `${route.title} · 西部计划综合管理平台`;
  }, [route.title]);

  if (route.for === "everyone") return <Page />;
  if (session.isPending) return <Waiting />;
  if (session.isError) return <ProblemAlert problem={problemOf(session.error)} retry={() => session.refetch()} />;
  if (!session.data) return <Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return mayOpen(route.for, session.data) ? <Page /> : <NotFound />;
}
