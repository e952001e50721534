import { UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState } from "react";
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

interface FileImportProps {
  label: string;
  /** `.csv` or `.csv,.xlsx`. */
  accept: string;
  /** Sends the file; row errors may come in the answer or as the `problems` of a refusal. */
  send: (file: File) => Promise<readonly ImportProblem[]>;
  /** After a file without errors. */
  onDone: () => void;
  hint?: string;
}

const problemsOf = (problem: Problem) => (Array.isArray(problem.problems) ? (problem.problems as ImportProblem[]) : []);

/** Takes a file and shows what is wrong with it at its rows, so that it can be mended and sent again. */
export function FileImport({ label, accept, send, onDone, hint }: FileImportProps) {
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
      if (found.length === 0) onDone();
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
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) take(file);
        }}
      />
      <Button icon={<UploadOutlined />} loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {hint && <p className="soft">{hint}</p>}
      {problem && <ProblemAlert problem={problem} title={name} />}
      {rows.length > 0 && (
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
              <tr key={`${row.row} ${row.column} ${row.code}`}>
                <td className="number">{row.row}</td>
                <td>{row.column || "整行"}</td>
                <td>{row.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
