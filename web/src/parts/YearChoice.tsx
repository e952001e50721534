import { Select } from "antd";
import { useSearchParams } from "react-router";
import { useYears } from "@/text/years";
import type { Filter } from "./table/types";

/** The year of a page that is not a list: from the address, or the current one; undefined until the years are known. */
export function useChosenYear(): number | undefined {
  const years = useYears();
  const [params] = useSearchParams();
  const chosen = params.get("year") || years?.[0]?.value;
  return chosen ? Number(chosen) : undefined;
}

/** Chooses the year of such a page; it stands in the address. */
export function YearChoice({ year }: { year: number }) {
  const years = useYears() ?? [];
  const [params, setParams] = useSearchParams();
  const choose = (value: string) => {
    const next = new URLSearchParams(params);
    next.set("year", value);
    setParams(next);
  };
  return <Select aria-label="年度" value={String(year)} options={years} onChange={choose} popupMatchSelectWidth={false} />;
}

/** The year of a list whose service answers for one year only. */
export const yearFilter = (years: NonNullable<Filter["options"]>): Filter => ({
  key: "year",
  label: "年度",
  kind: "select",
  options: years,
  initial: years[0]?.value,
  required: true,
});
