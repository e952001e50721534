import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, ifMatch } from "@/api/client";
import { isStale, problemOf, read } from "@/api/problem";
import { type Application, myApplication } from "../queries";
import { type FormValues, forgetLocally, keepLocally, requestOf } from "./form";

const pause = 1500;

/**
 * Saves a draft by itself a moment after the last key. With the service once it has a draft: an edit of a draft reverts nothing.
 * Before that in this browser, without anything that names the person. A form that was submitted is never saved by itself.
 */
export function useAutosave(application: Application | null, accountId: string) {
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const timer = useRef<number>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const isDraft = application?.state === "draft";
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const save = async (values: FormValues) => {
    const seen = client.getQueryData(myApplication.queryKey);
    try {
      const headers = seen ? ifMatch(seen.revision) : {};
      const saved = await read(api.recruitment.PUT("/api/recruitment/applications/mine", { body: requestOf(values), headers }));
      client.setQueryData(myApplication.queryKey, saved);
      forgetLocally(accountId);
      setNote(`草稿已保存 ${new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setNote(
        isStale(problem) ? "草稿已在别处修改，请刷新后继续" : problem.status === 0 ? "网络不通，草稿稍后保存" : "内容尚未填对，草稿未保存",
      );
    }
  };

  return {
    note,
    changed: (values: FormValues) => {
      window.clearTimeout(timer.current);
      if (application === null) {
        keepLocally(accountId, values);
        setNote("学业与志愿已暂存在本机；姓名、证件号和联系方式不在本机保存");
      } else if (isDraft) {
        setNote("");
        timer.current = window.setTimeout(() => {
          saving.current = saving.current.then(() => save(values));
        }, pause);
      }
    },
    /** Nothing is under way any more: what follows is the newest. */
    flush: async () => {
      window.clearTimeout(timer.current);
      await saving.current;
    },
  };
}
