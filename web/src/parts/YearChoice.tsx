import { Select } from "antd";
import { useSearchParams } from "react-router";
import { useYears } from "@/text/years";

/** The year of a page that is not a list: from the address, or the newest published one; undefined until the years are known. */
export function useChosenYear(): number | undefined {
  const years = useYears();
  const [params] = useSearchParams();
  const chosen = params.get("year") ?? years?.[0]?.value;
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
