import { Button, Form, Steps } from "antd";
import { useRef, useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { useIsPhone } from "@/parts/useIsPhone";
import { useSignedIn } from "@/session/session";
import type { Application, ProgrammeYear } from "../queries";
import { ChoiceFields } from "./ChoiceFields";
import { Confirm } from "./Confirm";
import { type FormValues, keptLocally, stepOf, steps, valuesOf } from "./form";
import { PersonFields } from "./PersonFields";
import { StudyFields } from "./StudyFields";
import { useAutosave } from "./useAutosave";

/** The form in steps. Every field keeps its value from step to step; a refusal leads to the step with the field at fault. */
export function FormWizard({ application, year }: { application: Application | null; year: ProgrammeYear }) {
  const actor = useSignedIn();
  const phone = useIsPhone();
  const [form] = Form.useForm<FormValues>();
  const [step, setStep] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [initial] = useState<FormValues>(() =>
    application ? valuesOf(application) : { graduationYear: year.year, ...keptLocally(actor.accountId) },
  );
  const top = useRef<HTMLDivElement>(null);
  const autosave = useAutosave(application, actor.accountId);

  const go = (next: number) => {
    setStep(next);
    top.current?.scrollIntoView({ block: "start" });
  };
  const forward = async () => {
    try {
      await form.validateFields(steps[step]?.fields as unknown as (keyof FormValues)[]);
      go(step + 1);
    } catch {
      // The fields say themselves what they lack.
    }
  };
  const refuse = (thrown: unknown) => {
    const refused = problemOf(thrown);
    setProblem(refused);
    const fields = Object.keys(refused.errors ?? {});
    form.setFields(fields.map((name) => ({ name: name as keyof FormValues, errors: refused.errors?.[name] })));
    if (fields[0]) go(stepOf(fields[0]));
  };

  return (
    <section className="card wizard" ref={top}>
      <Steps
        current={step}
        size="small"
        titlePlacement={phone ? "vertical" : "horizontal"}
        responsive={false}
        items={steps.map(({ title }) => ({ title }))}
        onChange={(next) => next < step && go(next)}
      />
      {problem && <ProblemAlert problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        size="large"
        initialValues={initial}
        scrollToFirstError
        onValuesChange={(_, values) => {
          setProblem(undefined);
          autosave.changed(values);
        }}
      >
        <div hidden={step !== 0}>
          <PersonFields stored={application} />
        </div>
        <div hidden={step !== 1}>
          <StudyFields year={year.year} />
        </div>
        <div hidden={step !== 2}>
          <ChoiceFields year={year} />
        </div>
        {step === 3 && <Confirm form={form} application={application} refuse={refuse} flush={autosave.flush} />}
      </Form>
      <div className="wizard-foot">
        {step > 0 && <Button onClick={() => go(step - 1)}>上一步</Button>}
        {step < 3 && (
          <Button type="primary" onClick={forward}>
            下一步
          </Button>
        )}
        <span role="status" className="soft">
          {autosave.note}
        </span>
      </div>
    </section>
  );
}
