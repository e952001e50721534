import { formatMonth } from "@/text/dates";

/** A month's list that an action puts back, as ServiceManagement's preview names it. */
export interface RevertedMonth {
  regionCode: string;
  regionName: string;
  month: string;
  from: string;
  to: string;
}

/** What this click will revert, before it is done (C3). */
export function Reverts({ months }: { months: readonly RevertedMonth[] }) {
  if (months.length === 0) return <p>此操作不会退回任何已提交或已审核的名单。</p>;
  return (
    <>
      <p>
        <strong>此操作将使以下 {months.length} 份名单变动，须重新审核：</strong>
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
