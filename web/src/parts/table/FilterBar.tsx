import { Button, Input, Select } from "antd";
import { useState } from "react";
import { formatMonth, monthsBefore } from "@/text/dates";
import { useToday } from "@/text/today";
import { ColumnChoice } from "./ColumnChoice";
import { chosenLabel } from "./chosenLabel";
import { exportAddress, looksLikeIdentity } from "./query";
import type { DataTableProps, Filter } from "./types";
import type { useList } from "./useList";
import { Views } from "./Views";

type FilterBarProps<T extends object> = DataTableProps<T> & {
  list: ReturnType<typeof useList<T>>;
  hidden: string[];
  setHidden: (hidden: string[]) => void;
};

export function FilterBar<T extends object>({
  name,
  filters = [],
  search,
  exportPath,
  columns,
  list,
  hidden,
  setHidden,
}: FilterBarProps<T>) {
  const dirty = list.query.q !== "" || filters.some((filter) => (list.query.filters[filter.key] ?? "") !== (filter.initial ?? ""));
  return (
    <div className="table-filters">
      {search && <Search hint={search} value={list.query.q} change={(q) => list.set({ q })} />}
      {filters.map((filter) => (
        <FilterField
          key={filter.key}
          filter={filter}
          value={list.query.filters[filter.key] ?? ""}
          change={(value) => list.set({ [filter.key]: value })}
        />
      ))}
      {dirty && (
        <Button type="link" className="table-clear" onClick={() => list.setAll("")}>
          清除筛选
        </Button>
      )}
      <span className="table-tools">
        <Views name={name} params={list.params} open={list.setAll} />
        <ColumnChoice name={name} columns={columns} hidden={hidden} setHidden={setHidden} />
        {exportPath && (
          <span className="table-exports">
            导出
            <a href={exportAddress(exportPath, list.query, "xlsx")} download>
              XLSX
            </a>
            <a href={exportAddress(exportPath, list.query, "csv")} download>
              CSV
            </a>
          </span>
        )}
      </span>
    </div>
  );
}

function Search({ hint, value, change }: { hint: string; value: string; change: (q: string) => void }) {
  const [fault, setFault] = useState(false);
  return (
    <span className="table-search">
      <Input.Search
        key={value}
        aria-label={hint}
        placeholder={hint}
        defaultValue={value}
        allowClear
        status={fault ? "error" : undefined}
        onSearch={(text) => {
          const sensitive = looksLikeIdentity(text);
          setFault(sensitive);
          if (!sensitive) change(text.trim());
        }}
      />
      {fault && (
        <span role="alert" className="table-fault">
          为保护个人信息，请勿在此输入证件号或卡号
        </span>
      )}
    </span>
  );
}

function FilterField({ filter, value, change }: { filter: Filter; value: string; change: (value: string) => void }) {
  const today = useToday();
  if (filter.kind === "text") {
    return (
      <Input
        aria-label={filter.label}
        placeholder={filter.label}
        defaultValue={value}
        onPressEnter={(e) => change(e.currentTarget.value)}
        className="table-filter"
      />
    );
  }
  return (
    <Select
      aria-label={filter.label}
      placeholder={filter.label}
      value={value || undefined}
      options={filter.kind === "month" ? lastMonths(today) : filter.options?.map((option) => ({ ...option }))}
      labelRender={() => chosenLabel(filter, value)}
      onChange={(next) => change(next ?? "")}
      allowClear={!filter.required}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      className="table-filter"
    />
  );
}

const lastMonths = (today: string) => monthsBefore(today, 24).map((month) => ({ value: month, label: formatMonth(month) }));
