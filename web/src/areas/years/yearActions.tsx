import { lazy } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { changedValues, inWords } from "./policy";
import type { YearView } from "./years";

const PolicyFields = lazy(() => import("./PolicyFields"));

/** What the national office does with a year; who edits does not publish. */
export function yearActions(view: YearView): Action[] {
  const params = { path: { year: view.year } };
  const edited = { ...view.policy, ...view.pending };
  const amend: Action = {
    key: "amend",
    label: view.state === "amending" ? "继续修订" : "修订政策",
    confirm: "修订由另一名审核人员发布后生效；此前仍按现行版本办理。",
    fields: <PolicyFields />,
    initialValues: { ...edited, reason: view.amendmentReason ?? undefined },
    reason: "required",
    run: ({ reason, ...values }, headers) =>
      inWords(
        read(
          api.placement.POST("/api/placement/programme-years/{year}/amendments", {
            params,
            body: { values: changedValues(edited, values), reason: reason ?? "" },
            headers,
          }),
        ),
      ),
  };
  return [
    {
      key: "edit",
      label: "编制政策",
      tone: "primary",
      fields: <PolicyFields />,
      initialValues: { ...view.policy },
      run: (values, headers) =>
        inWords(
          read(
            api.placement.PUT("/api/placement/programme-years/{year}/policy", {
              params,
              body: changedValues(view.policy, values),
              headers,
            }),
          ),
        ),
    },
    {
      key: "publish",
      label: view.state === "amending" ? "发布修订" : "发布年度",
      tone: "primary",
      confirm:
        view.state === "amending"
          ? `修订理由：${view.amendmentReason ?? ""}。发布后立即按新版本办理。`
          : `发布 ${view.year} 年度的政策、实施规模和招募名额。发布后规模和名额不再更改，政策须经修订才能更改。`,
      run: (_, headers) => read(api.placement.POST("/api/placement/programme-years/{year}/publish", { params, headers })),
    },
    amend,
    {
      key: "drop-amendment",
      label: "放弃修订",
      tone: "danger",
      confirm: "放弃尚未发布的修订，现行版本不变。",
      run: (_, headers) => read(api.placement.POST("/api/placement/programme-years/{year}/amendments/drop", { params, headers })),
    },
  ];
}
