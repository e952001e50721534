import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { DayField } from "@/parts/DayField";
import { FormDialog } from "@/parts/FormDialog";
import { formatInstant } from "@/text/dates";

type Request = Schema<"serviceManagement", "RestoreLeaverRequest">;

/** A county asks to take a departure back (T6): its province endorses, the nation grants. Whoever opens the leaver sees that it was asked for. */
export function RequestRestore({
  termId,
  leftOn,
  today,
  mayAsk,
}: {
  termId: string;
  leftOn: string | null;
  today: string;
  mayAsk: boolean;
}) {
  const [open, setOpen] = useState(false);
  const waiting = useQuery({
    queryKey: ["restores", "of", termId],
    queryFn: () => read(api.serviceManagement.GET("/api/service-management/restores", { params: { query: { term: termId } } })),
  });
  const asked = waiting.data?.items[0];
  if (asked)
    return (
      <p role="status">
        {formatInstant(asked.requestedAt)} 已申请还原（{asked.reason}），{asked.stateLabel}。
      </p>
    );
  if (!waiting.data || !mayAsk) return null;
  return (
    <section className="wizard-way" aria-labelledby="restore">
      <h3 id="restore">离岗还原</h3>
      <p className="soft">离岗登记有误的，说明理由申请还原；由省级项目办审核、全国项目办批准。</p>
      <div className="action-bar">
        <Button onClick={() => setOpen(true)}>申请还原</Button>
      </div>
      {open && (
        <FormDialog<Request>
          title="申请离岗还原"
          okText="提交申请"
          initialValues={{ resumesOn: leftOn ?? undefined }}
          close={() => setOpen(false)}
          submit={async (body, headers) => {
            const params = { path: { id: termId } };
            await read(api.serviceManagement.POST("/api/service-management/terms/{id}/restore-request", { params, body, headers }));
            await waiting.refetch();
          }}
        >
          <DayField name="resumesOn" label="恢复在岗日期" required min={leftOn} max={today} />
          <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: "请说明还原理由" }]}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </FormDialog>
      )}
    </section>
  );
}
