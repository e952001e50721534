import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { problemOf } from "@/api/problem";
import { setExpired, useExpired } from "./expiry";
import { sessionQuery, signIn } from "./session";

/**
 * Asks for the sign-in again above the page when the session has ended: what was typed stays, and the same click works afterwards.
 * Somebody else who signs in here gets a fresh page. Built of the browser's own elements, because it is part of the first load.
 */
export function ExpiredSession() {
  const expired = useExpired();
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    if (expired) dialog.current?.showModal();
  }, [expired]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const before = client.getQueryData(sessionQuery.queryKey);
    try {
      const actor = await signIn(client, {
        email: String(typed.get("email")),
        password: String(typed.get("password")),
        officeId: before?.officeId ?? undefined,
      });
      if (actor.accountId !== before?.accountId) return window.location.assign("/");
      setFault("");
      setExpired(false);
      await client.invalidateQueries({ predicate: (query) => query.state.status === "error" });
    } catch (thrown) {
      setFault(problemOf(thrown).detail);
    }
  };

  if (!expired) return null;
  return (
    <dialog ref={dialog} className="expired" aria-labelledby="expired-title" onCancel={(event) => event.preventDefault()}>
      <form onSubmit={submit}>
        <h2 id="expired-title">登录已过期，请重新登录</h2>
        <p>本页已填写的内容仍然保留，登录后可继续办理。</p>
        {fault && <p role="alert">{fault}</p>}
        <label>
          邮箱
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          密码
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit">登录并继续</button>
      </form>
    </dialog>
  );
}
