import { Input, Select } from "antd";
import { type RefObject, useRef } from "react";
import { api } from "@/api/client";
import { ProblemError, read } from "@/api/problem";
import { inParts } from "@/parts/LongWork";
import type { BulkAction } from "@/parts/table/types";
import { useSignedIn } from "@/session/session";
import { useCountyOptions } from "@/text/regions";
import { useToday } from "@/text/today";
import type { TermRow } from "./terms";

interface Choice {
  county?: string;
  on?: string;
}

const atOnce = 100;

/** SVC-2: those who arrived together, sent to one county. */
export function useArrivals(): BulkAction<TermRow> {
  const choice = useRef<Choice>({});
  return {
    label: "报到登记",
    for: (row) => row.allowedActions.includes("record-arrival"),
    confirm: (rows) => <ArrivalFields count={rows.length} choice={choice} />,
    run: async (rows, tell) => {
      const { county, on } = choice.current;
      if (!county || !on) throw new ProblemError({ status: 400, code: "form.incomplete", detail: "请先选择服务县和报到日期。" });
      const items = rows.map((row) => ({ id: row.id, countyCode: county, arrivedOn: on }));
      return inParts(
        items,
        atOnce,
        (part) => read(api.serviceManagement.POST("/api/service-management/terms/arrivals", { body: { items: part } })),
        tell,
      );
    },
  };
}

function ArrivalFields({ count, choice }: { count: number; choice: RefObject<Choice> }) {
  const counties = useCountyOptions(useSignedIn().region);
  const today = useToday();
  choice.current.on ??= today;
  return (
    <div className="dialog-confirm stack">
      <p>登记 {count} 名志愿者已报到，并分配到服务县；志愿者随后自行填写二次注册信息。</p>
      <Select
        aria-label="服务县"
        placeholder="服务县"
        options={counties}
        showSearch={{ optionFilterProp: "label" }}
        defaultValue={choice.current.county}
        onChange={(county) => {
          choice.current.county = county;
        }}
      />
      <Input
        type="date"
        aria-label="报到日期"
        style={{ width: 160 }}
        defaultValue={choice.current.on}
        max={today}
        onChange={(event) => {
          choice.current.on = event.target.value || undefined;
        }}
      />
    </div>
  );
}
