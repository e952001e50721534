import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { RealTimeNote } from "@/parts/RealTimeNote";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { me } from "@/session/me";
import { useSignedIn } from "@/session/session";
import { formatInstant } from "@/text/dates";
import { officeTitle, roleNames } from "@/text/labels";

/** Who I am here, where I am signed in, and how to end that. */
export default function AccountPage() {
  const actor = useSignedIn();
  const account = useQuery(me);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>账号与安全</h1>
      </div>
      <section className="card stack">
        <h2>账号</h2>
        {account.isError && <ProblemAlert problem={problemOf(account.error)} retry={() => account.refetch()} />}
        <dl className="facts">
          <dt>邮箱</dt>
          <dd>{account.data?.email ?? "……"}</dd>
          <dt>{actor.party === "student" ? "身份" : "所属机构"}</dt>
          <dd>{officeTitle(actor)}</dd>
          {actor.roles.length > 0 && (
            <>
              <dt>职责</dt>
              <dd>{actor.roles.map((role) => roleNames[role]).join("、")}</dd>
            </>
          )}
          {(account.data?.offices.length ?? 0) > 1 && (
            <>
              <dt>可办理机构</dt>
              <dd>
                {account.data?.offices.map((office) => office.name).join("、")}（<Link to="/sign-in">重新登录</Link>后可选择）
              </dd>
            </>
          )}
        </dl>
        <p>
          <Link to="/forgotten-password">修改密码</Link>
        </p>
      </section>
      <Sessions />
    </div>
  );
}

function Sessions() {
  const sessions = useQuery({ queryKey: ["account", "sessions"], queryFn: () => read(api.identity.GET("/api/identity/sessions")) });
  const [problem, setProblem] = useState<Problem>();
  const [ending, setEnding] = useState("");
  const end = async (id: string) => {
    setEnding(id);
    setProblem(undefined);
    try {
      await read(api.identity.POST("/api/identity/sessions/{id}/revoke", { params: { path: { id } } }));
      await sessions.refetch();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setEnding("");
    }
  };
  const open = (sessions.data?.items ?? [])
    .filter((session) => !session.revokedAt)
    // This one first, the others as the service has them: newest first.
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  return (
    <section className="card stack" aria-labelledby="sessions">
      <h2 id="sessions">登录记录</h2>
      <p className="soft">
        发现不认识的登录，请先结束它，再修改密码。
        <RealTimeNote of="登录时间" />
      </p>
      {problem && <ProblemAlert problem={problem} />}
      {sessions.isError && <ProblemAlert problem={problemOf(sessions.error)} retry={() => sessions.refetch()} />}
      {sessions.isPending && <Waiting />}
      <ul className="session-list">
        {open.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device}</strong>
              {session.isCurrent && <StateTag state="running" label="本次登录" />}
              <p className="soft">
                <span>{formatInstant(session.startedAt)} 登录</span>
                <span>最近使用 {formatInstant(session.lastSeenAt)}</span>
                <span>{formatInstant(session.expiresAt)} 到期</span>
              </p>
            </div>
            {!session.isCurrent && (
              <Button
                danger
                loading={ending === session.id}
                onClick={() => end(session.id)}
                aria-label={`结束 ${formatInstant(session.startedAt)} 在 ${session.device} 的登录`}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
