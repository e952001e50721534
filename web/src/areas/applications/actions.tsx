import { Form, InputNumber, Radio } from "antd";
import { api } from "@/api/client";
import { ProblemError, read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { boundsText, within } from "@/parts/bounds";
import { type ApplicationView, scoreBounds, tibet } from "./applications";
import { PaperReceived } from "./PaperReceived";

const { POST } = api.recruitment;

/** What an office does to one application. */
export const actionsOf = (view: ApplicationView, allCompared: boolean): Action[] => {
  const params = { path: { id: view.id } };
  return [
    {
      key: "review",
      label: "审核通过",
      tone: "primary",
      confirm: <ReviewQuestion allCompared={allCompared} again={view.needsReReview} />,
      fields: <PaperReceived />,
      initialValues: { paperFormReceived: allCompared },
      run: (_, headers) => read(POST("/api/recruitment/applications/{id}/review", { params, body: { paperFormReceived: true }, headers })),
    },
    {
      key: "return",
      label: "退回修改",
      reason: "required",
      reasonLabel: "不一致之处（学生将看到）",
      run: ({ reason }, headers) =>
        read(POST("/api/recruitment/applications/{id}/return", { params, body: { reason: reason ?? null }, headers })),
    },
    {
      key: "score",
      label: view.selectionScore === null ? "录入选拔成绩" : "更正选拔成绩",
      fields: (
        <Form.Item
          name="score"
          label="选拔成绩"
          extra={boundsText(scoreBounds)}
          rules={[{ required: true, message: "请输入成绩" }, within(scoreBounds)]}
        >
          <InputNumber style={{ width: "100%" }} />
        </Form.Item>
      ),
      initialValues: { score: view.selectionScore ?? undefined },
      run: ({ score }, headers) => read(POST("/api/recruitment/applications/{id}/selection-score", { params, body: { score }, headers })),
    },
    {
      key: "examine",
      label: view.medical ? "更正体检结果" : "录入体检结果",
      confirm: "体检不合格的将终止报名，请核对体检报告后录入。",
      fields: <MedicalFields asksLungs={view.choices.includes(tibet)} />,
      initialValues: { fit: view.medical?.fit, lungs: view.medical?.pulmonaryFunctionFit ?? undefined },
      run: ({ fit, lungs }, headers) =>
        read(
          POST("/api/recruitment/applications/{id}/medical-result", {
            params,
            body: { fit, pulmonaryFunctionFit: lungs ?? null },
            headers,
          }),
        ),
    },
    {
      key: "confirm",
      label: "签发确认通知书",
      tone: "primary",
      confirm: `向${view.name}签发《确认通知书》，状态变为“已录取”，档案转交${view.seat?.serviceProvinceName ?? "服务省"}项目办。签发后不能撤回。`,
      run: () => confirmOne(view),
    },
  ];
};

/** A7 for one: the notices are issued in stacks, and a stack of one may be refused like any of its items. */
async function confirmOne({ id, revision }: ApplicationView) {
  const { items } = await read(POST("/api/recruitment/confirmation-notices", { body: { items: [{ id, revision }] } }));
  const refused = items.find(({ done }) => !done);
  if (refused) throw new ProblemError({ status: 409, code: refused.code ?? "", detail: refused.detail ?? "" });
}

function ReviewQuestion({ allCompared, again }: { allCompared: boolean; again: boolean }) {
  return (
    <>
      <p>{again ? "学生在对接岗位后修改过报名表，审核通过后继续公示和录取。" : "状态由“未审核”变为“已审核”，学生进入选拔和体检。"}</p>
      {!allCompared && <p>核对清单尚有未勾选的项目。清单只作辅助，不保存；请确认各项均已与纸质表核对。</p>}
    </>
  );
}

const results = [
  { value: true, label: "合格" },
  { value: false, label: "不合格" },
];

function MedicalFields({ asksLungs }: { asksLungs: boolean }) {
  return (
    <>
      <Form.Item name="fit" label="体检结果" rules={[{ required: true, message: "请选择体检结果" }]}>
        <Radio.Group options={results} />
      </Form.Item>
      {asksLungs && (
        <Form.Item name="lungs" label="肺通气功能" extra="意向服务省含西藏，须有此项结果方可成为候备人选">
          <Radio.Group options={results} />
        </Form.Item>
      )}
    </>
  );
}
