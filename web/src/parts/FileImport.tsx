import { UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { csrf } from "@/api/client";
import { asProblem, type Problem, ProblemError, problemOf } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "./ProblemAlert";

/** What is wrong with one row of an imported file, as the services say it. */
export type ImportProblem = Schema<"recruitment", "ImportProblem">;

/** Sends a file as it is; the type goes by its ending. */
export async function sendFile<T>(method: "POST" | "PUT", path: string, file: File, headers: Record<string, string> = {}): Promise<T> {
  const type = file.name.toLowerCase().endsWith(".csv") ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const response = await fetch(path, {
    method,
    credentials: "same-origin",
    headers: { ...csrf, ...headers, "Content-Type": type },
    body: file,
  });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw new ProblemError(asProblem(body, response));
  return body as T;
}

/** The template of an import, in both kinds of file. */
export const TemplateLinks = ({ path, of }: { path: string; of?: string }) => (
  <>
    <a href={`${path}/template?format=xlsx`} aria-label={of ? `${of}模板 XLSX` : undefined}>
      XLSX
    </a>
    、
    <a href={`${path}/template?format=csv`} aria-label={of ? `${of}模板 CSV` : undefined}>
      CSV
    </a>
  </>
);

interface FileImportProps {
  label: string;
  /** `.csv` or `.csv,.xlsx`. */
  accept: string;
  /** Sends the file; row errors may come in the answer or as the `problems` of a refusal. */
  send: (file: File) => Promise<readonly ImportProblem[]>;
  /** After a file without errors. */
  onDone?: () => void;
  hint?: ReactNode;
  /** Why no file can be taken yet. */
  blocked?: string;
}

const problemsOf = (problem: Problem) => (Array.isArray(problem.problems) ? (problem.problems as ImportProblem[]) : []);

/** Takes a file and shows what is wrong with it at its rows, so that it can be mended and sent again. */
export function FileImport({ label, accept, send, onDone, hint, blocked }: FileImportProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [rows, setRows] = useState<readonly ImportProblem[]>([]);

  const take = async (file: File) => {
    setBusy(true);
    setName(file.name);
    setProblem(undefined);
    setRows([]);
    try {
      const found = await send(file);
      setRows(found);
      if (found.length === 0) onDone?.();
    } catch (thrown) {
      const refused = problemOf(thrown);
      setProblem(refused);
      setRows(problemsOf(refused));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
  };

  return (
    <div className="file-import">
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        disabled={blocked !== undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) take(file);
        }}
      />
      <Button icon={<UploadOutlined />} loading={busy} disabled={blocked !== undefined} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {blocked && <p>{blocked}</p>}
      {hint && <p className="soft">{hint}</p>}
      {/* The rows say everything that the refusal says, each at its place. */}
      {problem && rows.length === 0 && <ProblemAlert problem={problem} title={name} />}
      <ImportRows name={name} rows={rows} />
    </div>
  );
}

/** What is wrong with a file's rows, each at its place. */
export function ImportRows({ name, rows }: { name: string; rows: readonly ImportProblem[] }) {
  if (rows.length === 0) return null;
  return (
    <table className="import-rows">
      <caption>
        {name}：{rows.length} 处有误，改正后重新导入
      </caption>
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">列</th>
          <th scope="col">问题</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.row} ${row.column} ${row.text}`}>
            <td className="number">{row.row}</td>
            <td>{row.column || "整行"}</td>
            <td>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
