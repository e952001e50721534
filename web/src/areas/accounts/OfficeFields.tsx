import { Form, Select } from "antd";
import type { Actor, Party } from "@/api/types";
import { partyNames } from "@/text/labels";
import { EmployerSelect, RegionSelect, UniversitySelect } from "./OfficeSelects";

const nation = "000000";
const below: Readonly<Record<Exclude<Party, "student">, Party[]>> = {
  national: ["national", "province", "prefecture", "county", "university", "employer", "finance"],
  province: ["province", "prefecture", "county", "university", "employer"],
  prefecture: ["prefecture", "county"],
  county: ["county"],
  university: ["university"],
  employer: ["employer"],
  finance: ["finance"],
};

/** The code by which Identity knows the administrator's own office. */
export const codeOfOwn = (actor: Actor) => (actor.party === "employer" ? actor.officeId : (actor.universityCode ?? actor.region)) ?? nation;

/** Which office: the administrator's own or one below it, chosen by its name. */
export function OfficeFields({ actor }: { actor: Actor }) {
  const form = Form.useFormInstance();
  const kind: Party = Form.useWatch("kind", form) ?? actor.party;
  const kinds = actor.party === "student" ? [] : below[actor.party];
  // The nation has one office of each kind, and so has every office's own level.
  const onlyOne = kind === "national" || kind === "finance" || kind === actor.party;
  const change = (next: Party) =>
    form.setFieldValue("code", next === actor.party ? codeOfOwn(actor) : next === "national" || next === "finance" ? nation : undefined);
  return (
    <>
      <Form.Item name="kind" label="机构类别" rules={[{ required: true }]}>
        <Select disabled={kinds.length < 2} options={kinds.map((value) => ({ value, label: partyNames[value] }))} onChange={change} />
      </Form.Item>
      <Form.Item name="code" label="机构" hidden={onlyOne} rules={[{ required: true, message: "请选择机构" }]}>
        <OfficeSelect kind={kind} within={actor.region} />
      </Form.Item>
    </>
  );
}

// The form hands id, value and onChange on to the one that is shown.
function OfficeSelect({ kind, within, ...field }: { kind: Party; within: string | null }) {
  if (kind === "university") return <UniversitySelect within={within} {...field} />;
  if (kind === "employer") return <EmployerSelect {...field} />;
  if (kind === "province" || kind === "prefecture" || kind === "county") return <RegionSelect level={kind} within={within} {...field} />;
  return null;
}
