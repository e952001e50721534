import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { ruleNames, waiverStates } from "./posts";
import "./posts.css";

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
        const answer = waiver.decisions.at(-1)?.reason;
        return (
          <li key={waiver.id}>
            <StateTag {...waiverStates[waiver.state]} /> 豁免{ruleNames[waiver.rule]}要求：{waiver.reason}
            {answer && <span className="soft"> 全国项目办：{answer}</span>}
          </li>
        );
      })}
    </ul>
  );
}
