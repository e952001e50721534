import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { FormDialog } from "@/parts/FormDialog";
import { useSignedIn } from "@/session/session";
import { useCountyOptions } from "@/text/regions";

type Proposal = Schema<"serviceManagement", "ManageDirectlyRequest">;

/** One officer proposes; a second one of the same office confirms. */
export function Propose({ reload }: { reload: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false);
  const counties = useCountyOptions(useSignedIn().region);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        提出省直管
      </Button>
      {open && (
        <FormDialog<Proposal>
          title="提出省直管"
          okText="提出"
          close={() => setOpen(false)}
          submit={async (body, headers) => {
            await read(api.serviceManagement.POST("/api/service-management/direct-counties", { body, headers }));
            await reload();
          }}
        >
          <Form.Item name="countyCode" label="县" rules={[{ required: true, message: "请选择县" }]}>
            <Select options={counties} showSearch={{ optionFilterProp: "label" }} />
          </Form.Item>
          <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, min: 2, message: "请说明原因" }]}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
