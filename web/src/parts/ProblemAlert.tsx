import { useState } from "react";
import type { Problem } from "@/api/problem";

const whatToDo: Record<number, string> = {
  0: "请检查网络，稍后重试。",
  401: "请重新登录后再试。",
  403: "如确需办理，请联系本单位管理员核对岗位权限。",
  404: "请返回列表确认记录是否存在，或是否属于本机构管理。",
  409: "请查看记录的最新状态后再操作。",
  412: "请刷新查看最新内容后再操作。",
  429: "请稍等片刻再试。",
  500: "请稍后重试；如仍出现，请把追踪编号告知管理员。",
  503: "服务正在恢复，请稍后重试。",
  504: "操作可能已经生效，请先查看结果再决定是否重试。",
};

// Where the code says better than the status what helps.
const insteadOf: Record<string, string> = {
  "session.not-accepted": "请核对后重试；忘记密码的，可以重置密码。",
};

/** A refusal in words: what is wrong, what to do, the permanent code, and the trace by which support finds the request. */
export function ProblemAlert({ problem, retry, title }: { problem: Problem; retry?: () => void; title?: string }) {
  const fields = Object.entries(problem.errors ?? {});
  const help = insteadOf[problem.code] ?? whatToDo[problem.status];
  return (
    <div className="problem" role="alert">
      <p className="problem-detail">
        {title && <strong>{title}：</strong>}
        {problem.detail}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, messages]) => (
            <li key={field}>{messages.join("；")}</li>
          ))}
        </ul>
      )}
      {help && <p>{help}</p>}
      <p className="problem-foot">
        <span>代码 {problem.code}</span>
        {problem.traceId && <TraceId id={problem.traceId} />}
        {retry && (
          <button type="button" className="link-button" onClick={retry}>
            重试
          </button>
        )}
      </p>
    </div>
  );
}

function TraceId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(id);
    setCopied(true);
  };
  return (
    <span>
      追踪编号 <code>{id}</code>{" "}
      <button type="button" className="link-button" onClick={copy} aria-label="复制追踪编号">
        {copied ? "已复制" : "复制"}
      </button>
    </span>
  );
}
