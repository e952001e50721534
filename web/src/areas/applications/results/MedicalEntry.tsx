import { Select } from "antd";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { Column } from "@/parts/table/types";
import { type ApplicationRow, isOut, type MedicalResult, tibet } from "../applications";
import { Entry, type ResultsProps } from "./Entry";
import { useEntry } from "./useEntry";

const options = [
  { value: true, label: "合格" },
  { value: false, label: "不合格" },
];

const resultOf = (fit: boolean) => (fit ? "合格" : "不合格");

const inWords = ({ fit, pulmonaryFunctionFit: lungs }: MedicalResult) =>
  `体检${resultOf(fit)}${lungs === null ? "" : `，肺通气功能${resultOf(lungs)}`}`;

/** A4, REC-8: medical results by hand; who chose Tibet has the lung function item too. */
export function MedicalEntry({ year, enters, saved }: ResultsProps) {
  const entry = useEntry<MedicalResult>(
    year,
    "medical",
    async (items, headers) => (await read(api.recruitment.POST("/api/recruitment/medical-results", { body: { items }, headers }))).items,
    saved,
  );
  const fields: Column<ApplicationRow>[] = [
    {
      key: "fit",
      title: "体检结果",
      render: ({ id, name }) => (
        <Select
          aria-label={`${name} 的体检结果`}
          placeholder="请选择"
          allowClear
          style={{ width: 110 }}
          options={options}
          value={entry.typed.get(id)?.fit}
          onChange={(fit) =>
            entry.type(id, fit === undefined ? undefined : { fit, pulmonaryFunctionFit: entry.typed.get(id)?.pulmonaryFunctionFit ?? null })
          }
        />
      ),
    },
    {
      key: "lungs",
      title: "肺通气功能",
      render: ({ id, name, choices }) =>
        choices.includes(tibet) ? (
          <Select
            aria-label={`${name} 的肺通气功能`}
            placeholder="请选择"
            allowClear
            style={{ width: 110 }}
            options={options}
            // The item belongs to an examination that has a result.
            disabled={!entry.typed.has(id)}
            value={entry.typed.get(id)?.pulmonaryFunctionFit ?? undefined}
            onChange={(lungs) => entry.type(id, { fit: entry.typed.get(id)?.fit ?? true, pulmonaryFunctionFit: lungs ?? null })}
          />
        ) : (
          <span className="soft">不需要</span>
        ),
    },
  ];
  // A4: there is no way back from it, so that who is found unfit is named once more.
  const unfit = (entry.rows.data ?? []).filter((row) => isOut(row, entry.typed.get(row.id))).map(({ name }) => name);
  const warning = { title: "确认体检不合格", text: `${unfit.join("、")}：体检不合格，保存后终止报名，不能再更改。请核对体检报告。` };
  return (
    <Entry
      title="待录入体检结果"
      entry={entry}
      says={inWords}
      fields={enters ? fields : []}
      warning={unfit.length > 0 ? warning : undefined}
    />
  );
}
