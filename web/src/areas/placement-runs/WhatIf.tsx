import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { addedBy, boardQuery } from "../seats/board";
import { Cells } from "../seats/Cells";
import { Meters } from "../seats/Meters";
import type { Run } from "./runs";

/** What confirming would change: the live board with the run's seats added. */
export function WhatIf({ run }: { run: Run }) {
  const board = useQuery(boardQuery(run.year, run.provinceCode));
  const added = useMemo(() => addedBy(run.result.proposals), [run]);
  if (board.isError) return <ProblemAlert problem={problemOf(board.error)} retry={() => board.refetch()} />;
  if (!board.data) return <Waiting />;
  const { seated, selfAdjusted, nonBachelor } = run.result;
  const inProvince = added.get(run.provinceCode)?.seats ?? 0;
  const shown = board.data.cells.filter((cell) => added.has(cell.serviceProvinceCode) || cell.seats.left > 0);
  const full = board.data.cells.length - shown.length;
  return (
    <section className="card stack" aria-labelledby="what-if">
      <h2 id="what-if">确认后的变化</h2>
      <Meters board={board.data} added={{ seats: seated, selfAdjusted, nonBachelor, inProvince }} />
      <Cells recruiting={run.provinceCode} cells={shown} added={added} />
      {full > 0 && <p className="soft">另有 {full} 个服务省的对口名额此前已满，本方案没有新增，未列出。</p>}
    </section>
  );
}
