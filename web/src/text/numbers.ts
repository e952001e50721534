const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * What is wrong with an ID number (GB 11643) as far as it is typed; nothing where it may still become right. The service decides
 * in the end; this spares a way there and back.
 */
export function idNumberFault(typed: string, today: string): string | undefined {
  const text = typed.trim().toUpperCase();
  if (!/^\d{0,17}[\dX]?$/.test(text)) return "只能填写数字，末位可为 X";
  if (text.length >= 14) {
    const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
    const day = new Date(`${born}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== born || born > today) return "第 7–14 位的出生日期不存在";
  }
  if (text.length < 18) return undefined;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return "10X98765432"[sum % 11] === text[17] ? undefined : "校验位不符，请核对号码";
}

/** What an ID number says of its holder, once it is complete and right. */
export function idNumberSays(text: string): { born: string; gender: "男" | "女" } {
  return { born: `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`, gender: Number(text[16]) % 2 === 1 ? "男" : "女" };
}

/** What the 17th digit of an ID number says, which a masked one still shows; nothing while it is incomplete. */
export const genderOf = (number: string | null | undefined) => (number?.length === 18 ? idNumberSays(number).gender : undefined);

/** What is wrong with a bank card's number by its Luhn digit, once it is long enough. */
export function cardFault(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, "");
  if (!/^\d*$/.test(digits)) return "只能填写数字";
  if (digits.length > 19) return "卡号最多 19 位";
  if (digits.length < 16) return undefined;
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 ? undefined : "卡号校验位不符，请核对";
}
