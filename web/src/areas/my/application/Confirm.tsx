import { useQueryClient } from "@tanstack/react-query";
import { Button, type FormInstance } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, idempotency, ifMatch } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { read } from "@/api/problem";
import { type Application, type Draft, myApplication, myDraft } from "../queries";
import { fieldNames } from "../words";
import { type FormValues, requestOf } from "./form";
import { Summary } from "./Summary";
import type { useAutosave } from "./useAutosave";
import { WizardFoot } from "./WizardFoot";

interface ConfirmProps {
  form: FormInstance<FormValues>;
  application: Application | null;
  draft: Draft | null;
  refuse: (thrown: unknown) => void;
  autosave: ReturnType<typeof useAutosave>;
  back?: () => void;
}

/** The last look. A draft is saved and submitted; of a submitted form it is told what the edit reverts, before it is saved. */
export function Confirm({ form, application, draft, refuse, autosave, back }: ConfirmProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const keys = useSubmissionKeys();
  const [busy, setBusy] = useState("");
  const [effect, setEffect] = useState<Application["effect"]>(null);
  const values: FormValues = form.getFieldsValue(true);
  const isDraft = !application || application.state === "draft";

  const put = async (preview: boolean) => {
    await autosave.flush();
    const headers = {
      ...(application && ifMatch(application.revision)),
      ...(!preview && idempotency(keys.of(["save", application?.revision, values]))),
    };
    const query = preview ? { preview: true } : {};
    return read(api.recruitment.PUT("/api/recruitment/applications/mine", { params: { query }, body: requestOf(values), headers }));
  };
  const attempt = async (what: string, work: () => Promise<void>) => {
    setBusy(what);
    await work().catch(refuse);
    setBusy("");
  };
  const done = async () => {
    keys.renew();
    client.setQueryData(myDraft.queryKey, null);
    await client.invalidateQueries({ queryKey: ["my"] });
  };
  const save = () =>
    attempt("save", async () => {
      client.setQueryData(myApplication.queryKey, await put(false));
      await done();
      if (!isDraft) navigate("/my");
    });
  const submit = () =>
    attempt("submit", async () => {
      client.setQueryData(myApplication.queryKey, await put(false));
      const headers = idempotency(keys.of(["submit", values]));
      await read(api.recruitment.POST("/api/recruitment/applications/mine/submit", { headers }));
      await done();
      navigate("/my");
    });
  const giveUp = () => attempt("drop", () => autosave.drop().then(() => navigate("/my")));
  const look = () => attempt("look", async () => setEffect((await put(true)).effect));

  return (
    <div className="stack">
      <Summary values={values} application={application} draft={draft} />
      {effect && (
        <div className="dialog-effect" role="status">
          <strong>{effect.reverts || effect.needsReReview ? "保存后须重新审核" : "保存不影响审核状态"}</strong>
          <p>{effect.explanation}</p>
          {(effect.changedFields ?? []).length > 0 && (
            <p>修改的内容：{(effect.changedFields ?? []).map((field) => fieldNames[field] ?? field).join("、")}</p>
          )}
        </div>
      )}
      <p className="soft">提交后请打印《报名登记表》两份，经院系签字盖章后交本校项目办。</p>
      <WizardFoot back={back} note={autosave.note}>
        {isDraft ? (
          <>
            <Button onClick={save} loading={busy === "save"}>
              保存草稿
            </Button>
            <Button type="primary" onClick={submit} loading={busy === "submit"}>
              提交报名
            </Button>
          </>
        ) : effect ? (
          <Button
            type="primary"
            danger={effect.reverts}
            onClick={save}
            loading={busy === "save"}
            disabled={(effect.changedFields ?? []).length === 0}
          >
            确认修改
          </Button>
        ) : (
          <Button type="primary" onClick={look} loading={busy === "look"}>
            查看修改的影响
          </Button>
        )}
        {!isDraft && (
          <Button onClick={giveUp} loading={busy === "drop"}>
            放弃修改
          </Button>
        )}
      </WizardFoot>
    </div>
  );
}
