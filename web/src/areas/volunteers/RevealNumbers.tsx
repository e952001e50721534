import { api } from "@/api/client";
import { read } from "@/api/problem";
import { idInParts, inFours, Reveal } from "@/parts/Reveal";

/** A volunteer's numbers in the clear. */
export function RevealNumbers({ termId }: { termId: string }) {
  const reveal = async (purpose: string) => {
    const call = api.serviceManagement.POST("/api/service-management/terms/{id}/numbers/reveal", {
      params: { path: { id: termId } },
      body: { purpose },
    });
    const { name, idNumber, cardNumber, phone, qq } = await read(call);
    return {
      姓名: name,
      身份证号: idInParts(idNumber),
      银行卡号: cardNumber ? inFours(cardNumber) : "尚未填写",
      手机: phone ?? "尚未填写",
      ...(qq ? { QQ: qq } : {}),
    };
  };
  return <Reveal label="查看完整号码" purpose="核对志愿者证件、银行卡和联系方式" perHour={60} reveal={reveal} />;
}
