import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { FormDialog } from "@/parts/FormDialog";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { hasRole, useSignedIn } from "@/session/session";
import { stepOf, useReady } from "./publicity";

/** A7: publishes everybody who has come to this office's step. */
export function Publish({ year }: { year: number }) {
  const actor = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const waiting = useReady(year);
  const [open, setOpen] = useState(false);
  const step = stepOf(actor);
  const publish = async (headers: Record<string, string>) => {
    const notice = await read(api.recruitment.POST("/api/recruitment/public-notices", { body: { level: step.level, year }, headers }));
    await Promise.all([
      client.invalidateQueries({ queryKey: ["notices"] }),
      client.invalidateQueries({ queryKey: ["application-counts"] }),
      client.invalidateQueries({ queryKey: ["list", "applications"] }),
    ]);
    navigate(`/publicity/${notice.id}`);
  };
  if (waiting.isError) return <ProblemAlert problem={problemOf(waiting.error)} retry={() => waiting.refetch()} />;
  if (waiting.data === undefined) return <Waiting />;
  const ready = waiting.data;
  return (
    <section className="card action-bar" aria-label={`发布${step.label}`}>
      <span>
        {ready === 0 ? (
          `目前没有等待${step.label}的人选。`
        ) : (
          <>
            <Link to={`/applications?year=${year}&state=${step.ready}`}>{ready} 名人选</Link>等待{step.label}。
          </>
        )}
      </span>
      {ready > 0 && hasRole(actor, "maintainer") && (
        <Button type="primary" onClick={() => setOpen(true)}>
          发布{step.label}
        </Button>
      )}
      {ready > 0 && !hasRole(actor, "maintainer") && <span className="soft">由经办人员发布。</span>}
      {open && (
        <FormDialog title={`发布${step.label}`} okText="确认发布" close={() => setOpen(false)} submit={(_, headers) => publish(headers)}>
          <p className="dialog-confirm">
            把 {ready}{" "}
            名人选的姓名（部分遮盖）、高校和服务省向社会公布，今日起开始公示。对接后修改过、尚未重新审核的人选不列入，留待下一批。
          </p>
        </FormDialog>
      )}
    </section>
  );
}
