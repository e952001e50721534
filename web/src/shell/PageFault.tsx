import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { NotFound } from "./NotFound";

// A part of the page could not be loaded: usually because a newer version was put in place since this one was opened.
const isMissingPart = (fault: unknown) =>
  fault instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(fault.message);

/** What is shown where a page cannot be: a new version is loaded, a fault says what to do. */
export function PageFault() {
  const fault = useRouteError();
  const newer = isMissingPart(fault);
  useEffect(() => {
    if (!newer) console.error(fault);
  }, [fault, newer]);
  if (isRouteErrorResponse(fault) && fault.status === 404) return <NotFound />;
  return (
    <section className="empty-page" role="alert">
      <h1>{newer ? "平台已更新" : "页面出现故障"}</h1>
      <p>{newer ? "请重新载入以使用新版本；已保存的草稿不受影响。" : "请重新载入后再试；如仍出现，请联系上级项目办。"}</p>
      <button type="button" className="plain-button" onClick={() => window.location.reload()}>
        重新载入
      </button>
    </section>
  );
}
