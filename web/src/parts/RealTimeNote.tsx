import { dayOf } from "@/text/dates";
import { useToday } from "@/text/today";

/** Said in a demo, whose day is another than ours: accounts and sign-ins are dated by the real time. */
export function RealTimeNote({ of }: { of: string }) {
  const isDemoDay = useToday() !== dayOf(new Date());
  return isDemoDay ? <>{of}为实际时间，不随演示日期变动。</> : null;
}
