const yuan = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("zh-CN");

/** An amount, which the services send as decimal yuan in a string, as people read it: `¥2,500.00`. */
export function formatYuan(amount: string | number | null | undefined): string {
  return amount === null || amount === undefined || amount === "" ? "—" : `¥${yuan.format(Number(amount))}`;
}

/** A count: `7,311`. */
export const formatCount = (count: number) => whole.format(count);

/** A share of a whole in per cent with one decimal, rounded down so that 84.99% is never shown as 85%; none and all have no decimal. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return "—";
  if (part === 0 || part === whole) return part === 0 ? "0%" : "100%";
  return `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
}
