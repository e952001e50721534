import { Meter } from "@/parts/Meter";
import type { Board } from "./board";

interface MetersProps {
  board: Board;
  /** What a run would add; nothing where the board is shown as it is. */
  added?: { seats: number; selfAdjusted: number; nonBachelor: number };
}

const none = { seats: 0, selfAdjusted: 0, nonBachelor: 0 };

/** The rules that a recruiting province's seats are held to: total, self-adjustment, degrees, and its own area. */
export function Meters({ board, added = none }: MetersProps) {
  const { total, selfAdjustment, nonBachelor, inProvince } = board;
  const seats = total.used + added.seats;
  const adjusted = selfAdjustment.used + added.selfAdjusted;
  const others = nonBachelor.seats.used + added.nonBachelor;
  return (
    <div className="grid">
      <Meter label="招募总名额" part={seats} whole={total.limit} limit={100} kind="max" hint={leftOf(total.limit - seats)} />
      <Meter
        label="自主调剂名额"
        part={adjusted}
        whole={selfAdjustment.limit}
        limit={100}
        kind="max"
        hint={leftOf(selfAdjustment.limit - adjusted)}
      />
      <Meter
        label="本科及以上占比"
        part={seats - others}
        whole={seats}
        limit={nonBachelor.percent}
        kind="min"
        hint={`其他学历 ${others} 人，${leftOf(nonBachelor.seats.limit - others)}`}
      />
      {inProvince && inProvince.planned > 0 && (
        <Meter
          label={`本省生源占比（${inProvince.province}）`}
          part={inProvince.taken}
          whole={inProvince.newRecruits}
          limit={inProvince.percent}
          kind="max"
          hint={`上限 ${inProvince.limit} 人，计划 ${inProvince.planned} 人，${leftOf(inProvince.headRoom)}`}
        />
      )}
    </div>
  );
}

const leftOf = (left: number) => (left >= 0 ? `剩余 ${left} 个` : `超出 ${-left} 个`);
