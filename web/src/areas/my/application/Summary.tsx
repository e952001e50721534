import { degreeNames } from "@/text/labels";
import { genderOf } from "@/text/numbers";
import { provinceName } from "@/text/provinces";
import { useUniversities } from "@/text/universities";
import type { Application, Draft } from "../queries";
import { FactList } from "./FormFacts";
import { chosen, experienceOf, type FormValues, inGroups } from "./form";

interface SummaryProps {
  values: FormValues;
  application: Application | null;
  draft: Draft | null;
}

/**
 * All that will be handed in. Numbers that were typed now stand there in full, so that they can be compared with the card; what was
 * typed before is with the service, which shows it masked only.
 */
export function Summary({ values, application, draft }: SummaryProps) {
  const university = useUniversities()?.find((u) => u.code === values.universityCode);
  const [idNumber, phone, email] = [values.idNumber?.trim().toUpperCase(), values.phone?.trim(), values.email?.trim()];
  const kept = {
    idNumber: idNumber ? undefined : (draft?.idNumber ?? application?.idNumber),
    phone: phone ? undefined : (draft?.phone ?? application?.phone),
    email: email ? undefined : (draft?.email ?? application?.email),
  };
  return (
    <>
      <FactList
        none="未填写"
        facts={[
          ["姓名", values.name],
          ["性别", genderOf(idNumber || kept.idNumber)],
          ["身份证号", idNumber ? inGroups(idNumber, 6, 8) : kept.idNumber],
          ["手机号", phone ? inGroups(phone, 3, 4) : kept.phone],
          ["电子邮箱", email || kept.email],
          ["QQ", values.withoutQq ? "删除" : values.qq || application?.qq],
          ["政治面貌", values.politicalStatus],
          ["所在高校", university?.name ?? application?.universityName],
          ["学历", degreeNames[values.degree ?? ""]],
          ["专业", values.major],
          ["毕业年份", values.graduationYear?.toString()],
          ["志愿服务经历", experienceOf(values.priorVolunteering)],
          [
            "意向服务省",
            chosen(values.choices)
              .map((code, i) => `${i + 1}. ${provinceName(code)}`)
              .join("　"),
          ],
          ["服从调剂", values.acceptsOtherProvinces ? "是" : "否"],
        ]}
      />
      {Object.values(kept).some(Boolean) && (
        <p className="soft">此前填写的号码和邮箱已加密保存，不再完整显示；如需核对或更改，请返回“个人信息”重新填写。</p>
      )}
    </>
  );
}
