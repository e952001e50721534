import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Action, ActionValues } from "@/parts/actions";
import type { AccountView, AppointmentView } from "./accounts";

/** What an administrator does with an account, always with a reason. */
export function accountActions({ id, email }: AccountView): Action[] {
  const params = { path: { id } };
  const bodyOf = ({ reason }: ActionValues) => ({ reason: reason ?? "" });
  return [
    {
      key: "lock",
      label: "锁定",
      tone: "danger",
      confirm: `锁定 ${email}，其所有登录立即失效。`,
      reason: "required",
      run: (values, headers) => read(api.identity.POST("/api/identity/accounts/{id}/lock", { params, body: bodyOf(values), headers })),
    },
    {
      key: "unlock",
      label: "解锁",
      tone: "primary",
      reason: "required",
      run: (values, headers) => read(api.identity.POST("/api/identity/accounts/{id}/unlock", { params, body: bodyOf(values), headers })),
    },
    {
      key: "close",
      label: "注销",
      tone: "danger",
      confirm: `注销 ${email} 后不能恢复。`,
      reason: "required",
      run: (values, headers) => read(api.identity.POST("/api/identity/accounts/{id}/close", { params, body: bodyOf(values), headers })),
    },
  ];
}

/** Ends an appointment: the officer acts for that office no longer. */
export const appointmentActions = ({ id }: AppointmentView): Action[] => [
  {
    key: "end",
    label: "结束任职",
    tone: "danger",
    confirm: "结束后，此人立即不能再代表该机构办理业务。",
    reason: "required",
    run: ({ reason }, headers) =>
      read(api.identity.POST("/api/identity/appointments/{id}/end", { params: { path: { id } }, body: { reason: reason ?? "" }, headers })),
  },
];
