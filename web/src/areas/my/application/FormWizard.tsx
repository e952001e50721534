import { Button, Form, Steps } from "antd";
import { useRef, useState } from "react";
import { type Problem, problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { useIsPhone } from "@/parts/useIsPhone";
import type { Application, Draft, ProgrammeYear } from "../queries";
import { ChoiceFields } from "./ChoiceFields";
import { Confirm } from "./Confirm";
import { draftValuesOf, type FormValues, firstValues, stepOf, stepOfDraft, steps } from "./form";
import { PersonFields } from "./PersonFields";
import { StudyFields } from "./StudyFields";
import { useAutosave } from "./useAutosave";
import { WizardFoot } from "./WizardFoot";

interface FormWizardProps {
  /** What is stored of this year; null where nothing is yet. */
  application: Application | null;
  /** The form of an earlier year. */
  former: Application | null;
  draft: Draft | null;
  year: ProgrammeYear;
}

/** The form in steps, begun or where the draft was left. Every field keeps its value from step to step; a refusal leads to the step with the field at fault. */
export function FormWizard({ application, former, draft, year }: FormWizardProps) {
  const phone = useIsPhone();
  const [form] = Form.useForm<FormValues>();
  // What was there at the beginning: later drafts are what is in the fields anyway.
  const [found] = useState(draft);
  const [step, setStep] = useState(() => stepOfDraft(found));
  const [problem, setProblem] = useState<Problem>();
  const [initial] = useState<FormValues>(() => ({
    ...firstValues(application, former, year.year),
    ...(found && draftValuesOf(found)),
  }));
  const top = useRef<HTMLDivElement>(null);
  const autosave = useAutosave(found);

  const go = (next: number) => {
    setStep(next);
    top.current?.scrollIntoView({ block: "start" });
  };
  const back = step > 0 ? () => go(step - 1) : undefined;
  const forward = async () => {
    try {
      await form.validateFields(steps[step]?.fields as unknown as (keyof FormValues)[]);
      go(step + 1);
      autosave.changed(form.getFieldsValue(true), step + 1);
    } catch (thrown) {
      // The fields say themselves what they lack; on a phone the first of them may be above what is seen.
      const first = (thrown as { errorFields?: { name: (string | number)[] }[] }).errorFields?.[0]?.name;
      if (first) form.scrollToField(first, { block: "center", focus: true });
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
        hidden={step === 3}
        initialValues={initial}
        scrollToFirstError
        onValuesChange={(_, values) => {
          setProblem(undefined);
          autosave.changed({ ...form.getFieldsValue(true), ...values }, step);
        }}
      >
        <div hidden={step !== 0}>
          <PersonFields stored={application} draft={found} />
        </div>
        <div hidden={step !== 1}>
          <StudyFields year={year.year} />
        </div>
        <div hidden={step !== 2}>
          <ChoiceFields year={year} />
        </div>
      </Form>
      {step === 3 ? (
        <Confirm form={form} application={application} draft={draft} refuse={refuse} autosave={autosave} back={back} />
      ) : (
        <WizardFoot back={back} note={autosave.note}>
          <Button type="primary" onClick={forward}>
            下一步
          </Button>
        </WizardFoot>
      )}
    </section>
  );
}
