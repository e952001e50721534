import type { Schema } from "@/api/types";
import { PlainTable } from "@/parts/table/PlainTable";
import type { Column } from "@/parts/table/types";
import { daysLater, formatDay } from "@/text/dates";
import { categoryName } from "@/text/labels";
import { useRegionName } from "@/text/regions";
import { termStates } from "./terms";

type Spell = Schema<"serviceManagement", "DutySpell">;

const stateName = (state: string) => termStates.find(({ value }) => value === state)?.label ?? state;

/** Every unbroken stretch of duty, by its first and last day: what the months' lists are made from. */
export function Spells({ spells }: { spells: readonly Spell[] }) {
  const regionName = useRegionName();
  const columns: Column<Spell>[] = [
    { key: "period", title: "起止", render: ({ from, until }) => `${formatDay(from)}至${until ? formatDay(daysLater(until, -1)) : "今"}` },
    { key: "county", title: "服务县", render: ({ countyCode }) => regionName(countyCode) },
    { key: "category", title: "专项", render: ({ category }) => categoryName(category) },
    { key: "state", title: "状态", render: ({ state }) => stateName(String(state)) },
  ];
  return (
    <PlainTable<Spell>
      label="在岗经历"
      columns={columns}
      rows={spells}
      rowKey={(spell) => `${spell.from} ${spell.countyCode} ${spell.category} ${spell.state}`}
      empty="尚未上岗。"
    />
  );
}
