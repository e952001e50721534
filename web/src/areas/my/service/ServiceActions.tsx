import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { cardFault } from "@/text/numbers";
import { useToday } from "@/text/today";
import type { Term } from "../queries";
import { extensionHeld, extensionWaits } from "../term";

const actionsOf = ({ days }: Term, today: string): Action[] => [
  {
    key: "request-extension",
    label: "申请延期",
    tone: "primary",
    confirm: "申请服务期满后延长一年，由县级项目办审核；累计服务不超过三年。",
    held: extensionHeld({ days }, today),
    run: (_, headers) => read(api.serviceManagement.POST("/api/service-management/terms/mine/extension-request", { headers })),
  },
  {
    key: "edit-details",
    label: "修改银行卡或联系方式",
    confirm: "姓名和银行卡变更后，须由县级项目办核对，核对前补贴暂缓发放；手机号和 QQ 变更不影响补贴。只填写要修改的内容。",
    fields: <DetailFields />,
    run: ({ name, cardNumber, phone, qq }, headers) => {
      const body = { name: name || null, cardNumber: cardNumber?.replace(/\s/g, "") || null, phone: phone || null, qq: qq || null };
      return read(api.serviceManagement.PUT("/api/service-management/terms/mine/details", { body, headers }));
    },
  },
  {
    key: "request-leave",
    label: "申请离岗",
    tone: "danger",
    confirm: "离岗由县级项目办登记后生效；登记后须经全国项目办批准才能还原。",
    reason: "required",
    reasonLabel: "离岗原因",
    run: ({ reason }, headers) =>
      read(api.serviceManagement.POST("/api/service-management/terms/mine/leave-request", { body: { reason: reason ?? null }, headers })),
  },
];

export function ServiceActions({ term }: { term: Term }) {
  const client = useQueryClient();
  const actions = actionsOf(term, useToday());
  // Asked once, it waits for the county's answer.
  const asked = extensionWaits(term);
  return (
    <ActionBar
      record={term}
      actions={asked ? actions.filter(({ key }) => key !== "request-extension") : actions}
      names={{ stateLabel: "状态", countyName: "服务县", endsOn: "服务期至", extensionRequestedOn: "延期申请", leaveWish: "离岗申请" }}
      reload={() => client.invalidateQueries({ queryKey: ["my"] })}
    />
  );
}

function DetailFields() {
  return (
    <>
      <Form.Item name="name" label="姓名（与身份证一致）">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="cardNumber"
        label="银行卡号"
        rules={[
          {
            validator: (_, value?: string) => {
              const fault = cardFault(value ?? "");
              return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
            },
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={23} />
      </Form.Item>
      <Form.Item name="phone" label="手机号" rules={[{ pattern: /^1\d{10}$/, message: "手机号为 11 位数字" }]}>
        <Input inputMode="tel" maxLength={11} />
      </Form.Item>
      <Form.Item name="qq" label="QQ" rules={[{ pattern: /^\d{5,12}$/, message: "QQ 号为 5–12 位数字" }]}>
        <Input inputMode="numeric" maxLength={12} />
      </Form.Item>
    </>
  );
}
