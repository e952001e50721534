import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigation } from "react-router";
import { ExpiredSession } from "@/session/ExpiredSession";
import { sessionQuery } from "@/session/session";
import { Header } from "./Header";
import { Navigation } from "./Navigation";
import { navigationOf } from "./registry";
import { Tabs } from "./Tabs";

/** The frame of every page: header, navigation of the person's office, the page. */
export function Shell() {
  const { data: actor } = useQuery(sessionQuery);
  const main = useFocusOnPageChange();
  const loading = useNavigation().state === "loading";
  const groups = actor ? navigationOf(actor) : [];
  return (
    <div className={`shell ${actor ? `shell-${actor.party}` : "shell-public"}`}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Header actor={actor} groups={groups} />
      {loading && <div className="page-loading" role="progressbar" aria-label="正在打开页面" />}
      <div className="shell-body">
        {actor && actor.party !== "student" && <Navigation groups={groups} className="side-nav" />}
        <main id="main" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
      {actor?.party === "student" ? <Tabs groups={groups} /> : null}
      <footer className="shell-footer">
        <span>时间按北京时间计 · 金额单位为元</span>
        <span>
          <a href="/docs">接口参考</a> · <a href="/system">系统状态</a>
        </span>
      </footer>
      <ExpiredSession />
    </div>
  );
}

/** A new page starts at its top, and reading aids start there too; not at the first load, where the browser does it itself. */
function useFocusOnPageChange() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
