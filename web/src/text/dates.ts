/** The programme's days and months are Beijing's, wherever the browser is. */
const zone = "Asia/Shanghai";
const dayFormat = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
const timeFormat = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const partsOf = (instant: Date) => Object.fromEntries(dayFormat.formatToParts(instant).map((part) => [part.type, part.value]));

/** The Beijing day of an instant, `2020-06-10`. */
export function dayOf(instant: string | Date): string {
  const { year, month, day } = partsOf(new Date(instant));
  return `${year}-${month}-${day}`;
}

/** An instant as people read it, `2020-06-10 09:05`; a dash for none. */
export function formatInstant(instant: string | null | undefined): string {
  return instant ? `${dayOf(instant)} ${timeFormat.format(new Date(instant))}` : "—";
}

/** A day `2020-06-10` in Chinese, `2020年6月10日`; a dash for none. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return "—";
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A month `2020-09` in Chinese, `2020年9月`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}

/** Whole days from one day to another, negative where it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** So many days later, as a day `2021-05-04`. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day a year later, as the services count it. */
export const yearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;

/** How far a due day is, seen from today: `今天截止`, `还有 5 天`, `已逾期 3 天`. */
export function formatDue(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return "今天截止";
  return days > 0 ? `还有 ${days} 天` : `已逾期 ${-days} 天`;
}

/** The month of a day and those before it, newest first: `2020-09`, `2020-08`, …. */
export function monthsBefore(day: string, count: number): string[] {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + month - 1 - i;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}
