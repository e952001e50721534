import { changesBetween } from "./actions";

/** Somebody else was faster: what they changed. The page shows the newest already; nothing of one's own was done. */
export function StaleNotice({
  before,
  after,
  names,
  dismiss,
}: {
  before: object;
  after: object;
  names: Readonly<Record<string, string>>;
  dismiss: () => void;
}) {
  const changes = changesBetween(before, after, names);
  return (
    <div className="problem stale" role="alert">
      <p className="problem-detail">
        <strong>已被他人修改。</strong>您的操作没有执行，本页已换为最新内容，请核对后再办理。
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change.field}>
              {change.field}：{change.before} → <strong>{change.after}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="problem-foot">
        <button type="button" className="link-button" onClick={dismiss}>
          知道了
        </button>
      </p>
    </div>
  );
}
