import { formatMonth } from "@/text/dates";

/** A month's list that an action puts back, as ServiceManagement's preview names it. */
export interface RevertedMonth {
  regionCode: string;
  regionName: string;
  month: string;
  from: string;
  to: string;
}

interface RevertsProps {
  months: readonly RevertedMonth[];
  /** The action puts a list back itself: these are the others. */
  others?: boolean;
}

/** What this click will revert, before it is done (C3). */
export function Reverts({ months, others }: RevertsProps) {
  if (months.length === 0) return <p>{others ? "此操作不影响其他名单。" : "此操作不会退回任何已提交或已审核的名单。"}</p>;
  const reviewed = months.some(({ from, to }) => from !== to);
  return (
    <>
      <p>
        <strong>
          此操作将使以下 {months.length} 份{others && "其他"}名单{reviewed ? "变动，须重新审核" : "内容变动"}：
        </strong>
      </p>
      <ul>
        {months.map((month) => (
          <li key={`${month.regionCode} ${month.month}`}>
            {month.regionName} {formatMonth(month.month)}名单：
            {month.from === month.to ? (
              `内容变动，仍为${month.to}`
            ) : (
              <>
                {month.from} → <strong>{month.to}</strong>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
