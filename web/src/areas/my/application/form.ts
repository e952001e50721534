import type { Schema } from "@/api/types";
import { idNumberFault } from "@/text/numbers";
import type { Application, Draft } from "../queries";

/** The form as it is typed. What the service shows masked only is empty here and means: as it is. */
export interface FormValues {
  name?: string;
  idNumber?: string;
  phone?: string;
  email?: string;
  qq?: string;
  /** The stored QQ number is taken away. */
  withoutQq?: boolean;
  politicalStatus?: string;
  universityCode?: string;
  degree?: Schema<"recruitment", "Degree">;
  major?: string;
  graduationYear?: number;
  priorVolunteering?: boolean;
  choices?: (string | undefined)[];
  acceptsOtherProvinces?: boolean;
}

export const steps = [
  { title: "个人信息", fields: ["name", "idNumber", "phone", "email", "qq", "withoutQq", "politicalStatus"] },
  { title: "学业信息", fields: ["universityCode", "degree", "major", "graduationYear", "priorVolunteering"] },
  { title: "服务意向", fields: ["choices", "acceptsOtherProvinces"] },
  { title: "核对提交", fields: [] },
] as const;

/** The step on which a field stands; a field that no step has is shown on the last. */
export function stepOf(field: string): number {
  const index = steps.findIndex((step) => (step.fields as readonly string[]).includes(field));
  return index < 0 ? steps.length - 1 : index;
}

/** The stored form; what is masked stays out. */
export function valuesOf(application: Application): FormValues {
  const { name, politicalStatus, universityCode, degree, major, graduationYear, priorVolunteering, choices, acceptsOtherProvinces } =
    application;
  return {
    name,
    politicalStatus: politicalStatus ?? undefined,
    universityCode,
    degree,
    major,
    graduationYear,
    priorVolunteering,
    choices,
    acceptsOtherProvinces,
  };
}

/** What the form begins with. Of an earlier year's only who the person is and what they studied: the wishes are this year's, and so is the graduation. */
export function firstValues(application: Application | null, former: Application | null, year: number): FormValues {
  if (application) return valuesOf(application);
  const { choices, acceptsOtherProvinces, ...person }: FormValues = former ? valuesOf(former) : {};
  return { ...person, graduationYear: year };
}

/** What a draft holds; the numbers in it are shown masked only and stay with the service. */
export function draftValuesOf({ form }: Draft): FormValues {
  const { idNumber, phone, email, step, choices, qq, ...rest } = form;
  const there = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as FormValues;
  return { ...there, ...(qq && { qq }), ...(choices && { choices }) };
}

/** The step that a draft was left on, but none beyond the question that it leaves unanswered: there it would pass for a no. */
export function stepOfDraft(draft: Draft | null): number {
  if (!draft) return 0;
  const left = Math.min(Number(draft.form.step ?? 0) || 0, steps.length - 1);
  return draft.form.priorVolunteering === null ? Math.min(left, stepOf("priorVolunteering")) : left;
}

/** A draft of what was typed so far. Numbers are in it once they are complete: half a number would look as if it were there. */
export function draftOf(values: FormValues, step: number, today: string): Schema<"recruitment", "DraftForm"> {
  const text = (value?: string) => value?.trim() || null;
  const idNumber = text(values.idNumber)?.toUpperCase();
  return {
    name: text(values.name),
    idNumber: idNumber?.length === 18 && !idNumberFault(idNumber, today) ? idNumber : null,
    phone: /^1\d{10}$/.test(values.phone?.trim() ?? "") ? text(values.phone) : null,
    email: /^\S+@\S+\.\S+$/.test(values.email?.trim() ?? "") ? text(values.email) : null,
    qq: text(values.qq),
    politicalStatus: text(values.politicalStatus),
    universityCode: values.universityCode ?? null,
    degree: values.degree ?? null,
    major: text(values.major),
    graduationYear: values.graduationYear ?? null,
    priorVolunteering: values.priorVolunteering ?? null,
    choices: chosen(values.choices),
    acceptsOtherProvinces: values.acceptsOtherProvinces ?? null,
    step: String(step),
  };
}

/** The request of a form in which everything required is there. */
export function requestOf(values: FormValues): Schema<"recruitment", "FormRequest"> {
  const text = (value?: string) => value?.trim() || null;
  return {
    name: values.name?.trim() ?? "",
    idNumber: text(values.idNumber)?.toUpperCase() ?? null,
    phone: text(values.phone),
    email: text(values.email),
    qq: values.withoutQq ? "" : text(values.qq),
    politicalStatus: text(values.politicalStatus),
    universityCode: values.universityCode ?? "",
    degree: values.degree ?? "bachelor",
    major: values.major?.trim() ?? "",
    graduationYear: values.graduationYear ?? 0,
    priorVolunteering: values.priorVolunteering ?? false,
    choices: chosen(values.choices),
    acceptsOtherProvinces: values.acceptsOtherProvinces ?? false,
  };
}

/** The choices that were made, in their order. */
export const chosen = (choices: FormValues["choices"]): string[] => (choices ?? []).filter((choice): choice is string => !!choice);

/** What is wrong with the choices by the year's rules; nothing where they are right. */
export function choicesFault(choices: FormValues["choices"], min: number, max: number): string | undefined {
  const made = chosen(choices);
  if (new Set(made).size !== made.length) return "同一服务省只能选择一次";
  if (made.length < min || !choices?.[0]) return min > 1 ? `请至少选择 ${min} 个服务省` : "请选择第一志愿";
  return made.length > max ? `最多选择 ${max} 个服务省` : undefined;
}

/** The answer to 志愿服务经历; nothing while it is unanswered, which is not 无. */
export function experienceOf(prior: boolean | undefined): string | undefined {
  if (prior !== undefined) return prior ? "有" : "无";
}

/** A number as people compare it with a card: the first digits, the next ones, the rest. */
export const inGroups = (number: string, first: number, second: number): string =>
  [number.slice(0, first), number.slice(first, first + second), number.slice(first + second)].filter(Boolean).join(" ");
