import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { provinceName, provinceOf, provinces } from "@/text/provinces";
import { useRegions } from "@/text/regions";
import { useUniversities } from "@/text/universities";

type Options = { value: string; label: string }[];
const isNation = (region: string | null) => !region || region === "000000";
const isWithin = (code: string, region: string | null) => isNation(region) || code.startsWith((region ?? "").replace(/(00){1,2}$/, ""));

const Names = ({ options, ...field }: { options: Options | undefined }) => (
  <Select {...field} loading={!options} options={options} showSearch={{ optionFilterProp: "label" }} placeholder="输入名称查找" />
);

/** The regions of a level within a region, a nation's with their province before the name. */
export function RegionSelect({ level, within, ...field }: { level: "province" | "prefecture" | "county"; within: string | null }) {
  const regions = useRegions();
  const options = useMemo(() => {
    if (level === "province") return Object.entries(provinces).map(([value, label]) => ({ value, label }));
    const inName = (code: string) => (isNation(within) ? `${provinceName(provinceOf(code))} ` : "");
    return (
      regions &&
      [...regions.values()]
        .filter((region) => region.level === level && isWithin(region.code, within))
        .map(({ code, name }) => ({ value: code, label: `${inName(code)}${name}` }))
    );
  }, [regions, level, within]);
  return <Names {...field} options={options} />;
}

export function UniversitySelect({ within, ...field }: { within: string | null }) {
  const universities = useUniversities();
  const options = useMemo(
    () => universities?.filter(({ province }) => isWithin(province, within)).map(({ code, name }) => ({ value: code, label: name })),
    [universities, within],
  );
  return <Names {...field} options={options} />;
}

export function EmployerSelect(field: object) {
  const employers = useQuery({
    queryKey: ["employer-offices"],
    queryFn: () => read(api.identity.GET("/api/identity/offices", { params: { query: { kind: "employer", limit: 200 } } })),
  });
  return <Names {...field} options={employers.data?.items.map(({ id, name }) => ({ value: id, label: name }))} />;
}
