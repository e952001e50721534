import type { Schema } from "@/api/types";
import { formatDay } from "@/text/dates";
import { categoryName } from "@/text/labels";
import { useRegionName } from "@/text/regions";
import { termStates } from "./terms";

const stateName = (state: string) => termStates.find(({ value }) => value === state)?.label ?? state;

/** Every unbroken stretch of duty: what the months' lists are made from. */
export function Spells({ spells }: { spells: readonly Schema<"serviceManagement", "DutySpell">[] }) {
  const regionName = useRegionName();
  if (spells.length === 0) return <p className="soft">尚未上岗。</p>;
  return (
    <table className="spells">
      <thead>
        <tr>
          <th scope="col">自</th>
          <th scope="col">至</th>
          <th scope="col">服务县</th>
          <th scope="col">专项</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {spells.map((spell) => (
          <tr key={`${spell.from} ${spell.countyCode} ${spell.category} ${spell.state}`}>
            <td>{formatDay(spell.from)}</td>
            <td>{spell.until ? formatDay(spell.until) : "至今"}</td>
            <td>{regionName(spell.countyCode)}</td>
            <td>{categoryName(spell.category)}</td>
            <td>{stateName(String(spell.state))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
