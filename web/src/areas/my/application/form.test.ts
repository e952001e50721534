import { beforeEach, describe, expect, it, vi } from "vitest";
import { choicesFault, type FormValues, forgetLocally, keepLocally, keptLocally, requestOf, stepOf } from "./form";

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
});

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

  it("keeps nothing in the browser that names the person", () => {
    keepLocally("1", full);
    const kept = [...store.values()].join();
    for (const secret of ["张小川", "9999", "19900000001", "a@b.cn"]) expect(kept).not.toContain(secret);
    expect(keptLocally("1")).toMatchObject({ major: "农学", universityCode: "10459" });
    expect(keptLocally("2")).toEqual({});
    forgetLocally("1");
    expect(keptLocally("1")).toEqual({});
  });
});
