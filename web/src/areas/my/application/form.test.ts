import { describe, expect, it } from "vitest";
import { choicesFault, draftOf, draftValuesOf, experienceOf, type FormValues, inGroups, requestOf, stepOf, stepOfDraft } from "./form";

const full: FormValues = {
  name: " 张小川 ",
  idNumber: "99999919980704001x",
  phone: "19900000001",
  email: "a@b.cn",
  qq: "",
  universityCode: "10459",
  degree: "bachelor",
  major: "农学",
  graduationYear: 2020,
  choices: ["650000", undefined, "540000"],
  priorVolunteering: true,
};

describe("the sign-up form", () => {
  it("is sent trimmed, with the check digit in capitals and the choices closed up", () => {
    expect(requestOf(full)).toMatchObject({
      name: "张小川",
      idNumber: "99999919980704001X",
      qq: null,
      choices: ["650000", "540000"],
      acceptsOtherProvinces: false,
    });
  });

  it("leaves out what was not typed again, so that the stored number stays", () => {
    expect(requestOf({ ...full, idNumber: undefined, phone: "" })).toMatchObject({ idNumber: null, phone: null });
  });

  it("asks for distinct choices, the first one among them", () => {
    expect(choicesFault(["650000"], 1, 3)).toBeUndefined();
    expect(choicesFault([undefined, "650000"], 1, 3)).toBe("请选择第一志愿");
    expect(choicesFault(["650000", "650000"], 1, 3)).toBe("同一服务省只能选择一次");
    expect(choicesFault(["650000"], 2, 3)).toBe("请至少选择 2 个服务省");
  });

  it("leads to the step on which a field that was refused stands", () => {
    expect([stepOf("idNumber"), stepOf("major"), stepOf("choices"), stepOf("unknown")]).toEqual([0, 1, 2, 3]);
  });

  it("keeps a number in the draft once it is complete", () => {
    const half = { ...full, idNumber: "9999991998", phone: "199", email: "a@" };
    expect(draftOf(half, 1, "2020-05-01")).toMatchObject({ name: "张小川", idNumber: null, phone: null, email: null, step: "1" });
    expect(draftOf(full, 2, "2020-05-01")).toMatchObject({ phone: "19900000001", email: "a@b.cn", choices: ["650000", "540000"] });
  });

  it("begins where the draft was left, with what it holds", () => {
    const form = { ...draftOf(full, 2, "2020-05-01"), idNumber: null, phone: null, email: null, degree: null };
    const draft = { year: 2020, form, idNumber: "9999**********001X", phone: null, email: null, savedAt: "2020-05-01T00:00:00Z" };
    expect(stepOfDraft(draft)).toBe(2);
    expect(draftValuesOf(draft)).toMatchObject({ name: "张小川", major: "农学", choices: ["650000", "540000"] });
    for (const absent of ["idNumber", "phone", "degree", "step"]) expect(draftValuesOf(draft)).not.toHaveProperty(absent);
  });

  it("does not take an unanswered question for a no, and goes on with a draft where it is asked", () => {
    expect([experienceOf(undefined), experienceOf(false), experienceOf(true)]).toEqual([undefined, "无", "有"]);
    const form = draftOf({ ...full, priorVolunteering: undefined }, 3, "2020-05-01");
    expect(form.priorVolunteering).toBeNull();
    const draft = { year: 2020, form, idNumber: null, phone: null, email: null, savedAt: "2020-05-01T00:00:00Z" };
    expect(stepOfDraft(draft)).toBe(1);
    expect(stepOfDraft({ ...draft, form: { ...form, priorVolunteering: false } })).toBe(3);
  });

  it("shows a number in groups that the eye can compare", () => {
    expect([inGroups("99999919980704001X", 6, 8), inGroups("19900000001", 3, 4)]).toEqual(["999999 19980704 001X", "199 0000 0001"]);
  });

  it("takes a stored QQ number away only where that is asked for", () => {
    expect(requestOf({ ...full, qq: undefined }).qq).toBeNull();
    expect(requestOf({ ...full, withoutQq: true }).qq).toBe("");
  });
});
