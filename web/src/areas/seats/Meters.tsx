import { useQuery } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import { programmeYear } from "@/areas/years/years";
import { Meter } from "@/parts/Meter";
import type { Board } from "./board";
import "./seats.css";

interface MetersProps {
  board: Board;
  /** What a run would add; nothing where the board is shown as it is. */
  added?: { seats: number; selfAdjusted: number; nonBachelor: number; inProvince: number };
}

const none = { seats: 0, selfAdjusted: 0, nonBachelor: 0, inProvince: 0 };

/** The rules that a recruiting province's seats are held to: total, self-adjustment, degrees, and its own area; with what is beyond them. */
export function Meters({ board, added = none }: MetersProps) {
  const { total, selfAdjustment, nonBachelor, inProvince } = board;
  const seats = total.used + added.seats;
  const adjusted = selfAdjustment.used + added.selfAdjusted;
  const others = nonBachelor.seats.used + added.nonBachelor;
  return (
    <div>
      <div className="grid">
        <Seats label="招募总名额" part={seats} whole={total.limit} />
        <Seats label="自主调剂名额" part={adjusted} whole={selfAdjustment.limit} nothing={<RoundedAway board={board} />} />
        <Meter
          label="本科及以上占比"
          part={seats - others}
          whole={seats}
          limit={nonBachelor.percent}
          kind="min"
          hint={othersOf(others, board)}
        />
        {inProvince && inProvince.planned > 0 && (
          <Meter
            label={`本省生源占比（${inProvince.province}，已安排）`}
            part={inProvince.taken + added.inProvince}
            whole={inProvince.newRecruits}
            limit={inProvince.percent}
            kind="max"
            hint={`上限 ${inProvince.limit} 人，计划 ${inProvince.planned} 人${inProvince.headRoom < 0 ? `，计划超出 ${-inProvince.headRoom} 人` : ""}`}
          />
        )}
      </div>
      {board.warnings.length > 0 && (
        <ul className="warnings">
          {board.warnings.map((warning) => (
            <li key={warning}>{warning}。</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface SeatsProps extends Pick<ComponentProps<typeof Meter>, "label" | "part" | "whole"> {
  /** Why there are none. */
  nothing?: ReactNode;
}

/** Seats against their number; a province that was given none has nothing to measure. */
function Seats({ label, part, whole, nothing = "无此名额" }: SeatsProps) {
  if (whole > 0) {
    const figures = `已用 ${part} / ${whole} 个`;
    return <Meter label={label} part={part} whole={whole} limit={100} kind="max" figures={figures} hint={leftOf(whole - part)} />;
  }
  return (
    <div className="meter">
      <div className="meter-head">
        <span>{label}</span>
        <strong>0</strong>
      </div>
      <div className="meter-bar" />
      <div className="meter-foot">
        <span>
          {nothing}
          {part > 0 && `，超出 ${part} 个`}
        </span>
      </div>
    </div>
  );
}

/** PLA-7: a share of a small total, rounded down, is nothing. */
function RoundedAway({ board: { year, total } }: { board: Board }) {
  const share = useQuery(programmeYear(year)).data?.policy["quota.selfAdjustPct"];
  return share && total.limit > 0 ? `总名额 ${total.limit} × ${share}%，取整为 0` : "无此名额";
}

/** D-11: how many seats below a bachelor's degree there may be is reckoned from the planned total, not from those that are seated. */
function othersOf(others: number, { total, nonBachelor }: Board): string {
  const { limit } = nonBachelor.seats;
  const over = others > limit ? `，超出 ${others - limit} 人` : "";
  return `其他学历 ${others} 人，按总名额 ${total.limit} 个最多 ${limit} 人${over}`;
}

const leftOf = (left: number) => (left >= 0 ? `剩余 ${left} 个` : `超出 ${-left} 个`);
