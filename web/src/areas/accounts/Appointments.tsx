import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { formatInstant } from "@/text/dates";
import { roleNames } from "@/text/labels";
import { servedTitle } from "./accounts";
import { appointmentActions } from "./govern";

/** The appointments of one account, read when they are asked for. */
export function Appointments({ account }: { account: string }) {
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ["appointments", account],
    queryFn: () => read(api.identity.GET("/api/identity/appointments", { params: { query: { account } } })),
    enabled: open,
  });
  if (!open) {
    return (
      <Button type="link" size="small" className="link-in-cell" onClick={() => setOpen(true)}>
        查看任职
      </Button>
    );
  }
  if (found.isError) return <ProblemAlert problem={problemOf(found.error)} retry={() => found.refetch()} />;
  if (!found.data) return <span className="soft">正在读取……</span>;
  if (found.data.items.length === 0) return <span className="soft">没有任职</span>;
  return (
    <div className="stack">
      {found.data.items.map((appointment) => (
        <div key={appointment.id}>
          {servedTitle(appointment.office)}，{appointment.roles.map((role) => roleNames[role]).join("、")}，
          {formatInstant(appointment.from)} 起
          {appointment.endedAt && (
            <span className="soft">
              ，{formatInstant(appointment.endedAt)} 结束：{appointment.endReason}
            </span>
          )}
          <ActionBar record={appointment} actions={appointmentActions(appointment)} reload={() => found.refetch()} />
        </div>
      ))}
    </div>
  );
}
