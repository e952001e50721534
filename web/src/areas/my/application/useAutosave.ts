import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { formatInstant } from "@/text/dates";
import { useToday } from "@/text/today";
import { type Draft, myDraft } from "../queries";
import { draftOf, type FormValues } from "./form";

const pause = 1500;
const again = 10_000;
const unsaved = "正在保存草稿……";

/**
 * Keeps what was typed as a draft with the service, a moment after the last key and when the page is left. A draft is no
 * application: it may be incomplete, reverts nothing and is seen by nobody else.
 */
export function useAutosave(found: Draft | null) {
  const client = useQueryClient();
  const today = useToday();
  const [note, setNote] = useState(found ? `已恢复 ${formatInstant(found.savedAt)} 保存的草稿` : "");
  const typed = useRef<{ values: FormValues; step: number }>(undefined);
  const timer = useRef<number>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const save = async () => {
    const newest = typed.current;
    if (!newest) return;
    typed.current = undefined;
    try {
      const body = draftOf(newest.values, newest.step, today);
      // Kept alive: it arrives although the page may be gone by then.
      const draft = await read(api.recruitment.PUT("/api/recruitment/applications/mine/draft", { body, keepalive: true }));
      client.setQueryData(myDraft.queryKey, draft);
      setNote(typed.current ? unsaved : `草稿已自动保存 ${formatInstant(draft.savedAt)}`);
    } catch (thrown) {
      const problem = problemOf(thrown);
      typed.current ??= newest;
      if (problem.status === 0) timer.current = window.setTimeout(() => flush(), again);
      setNote(problem.status === 0 ? "网络不通，草稿稍后保存" : `草稿未保存：${problem.detail}`);
    }
  };
  const flush = () => {
    window.clearTimeout(timer.current);
    saving.current = saving.current.then(save);
    return saving.current;
  };
  const leave = useEffectEvent(() => void flush());
  useEffect(() => {
    // A phone may never come back to a page that it has hidden.
    const hide = () => document.visibilityState === "hidden" && leave();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return {
    note,
    changed: (values: FormValues, step: number) => {
      typed.current = { values, step };
      setNote(unsaved);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => flush(), pause);
    },
    /** Everything typed is with the service, and nothing is under way any more. */
    flush,
    /** What was typed is given up, here and with the service. */
    drop: async () => {
      window.clearTimeout(timer.current);
      typed.current = undefined;
      await saving.current;
      await read(api.recruitment.DELETE("/api/recruitment/applications/mine/draft"));
      client.setQueryData(myDraft.queryKey, null);
    },
  };
}
