import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { ruleNames } from "./posts";
import "./posts.css";

const states: Readonly<Record<Schema<"placement", "RatioWaiverState">, [tag: string, label: string]>> = {
  requested: ["asked", "已申请"],
  granted: ["granted", "已同意"],
  refused: ["refused", "未同意"],
};

/** The waivers that the province asked for in a year, with what the nation said. */
export function Waivers({ year }: { year: number }) {
  const waivers = useQuery({
    queryKey: ["waivers", year],
    queryFn: () => read(api.placement.GET("/api/placement/ratio-waivers", { params: { query: { year } } })),
  });
  if (waivers.isError) return <ProblemAlert problem={problemOf(waivers.error)} retry={() => waivers.refetch()} />;
  if (!waivers.data?.items.length) return null;
  return (
    <ul className="waivers">
      {waivers.data.items.map((waiver) => {
        const [tag, label] = states[waiver.state];
        const answer = waiver.decisions.at(-1)?.reason;
        return (
          <li key={waiver.id}>
            <StateTag state={tag} label={label} /> 豁免{ruleNames[waiver.rule]}要求：{waiver.reason}
            {answer && <span className="soft"> 全国项目办：{answer}</span>}
          </li>
        );
      })}
    </ul>
  );
}
