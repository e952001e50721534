import { Button } from "antd";
import { Link } from "react-router";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { useSignedIn } from "@/session/session";
import type { WorkItem } from "@/shell/area";
import { navigationOf, placeOf } from "@/shell/registry";
import { officeTitle } from "@/text/labels";
import { formatCount } from "@/text/money";
import { useKnownToday } from "@/text/today";
import { inOrder, standingOf, useQueue } from "./queue";
import "./work.css";

/** What this office has to do, and what it waits for. */
export default function WorkPage() {
  const actor = useSignedIn();
  const queue = useQueue(actor);
  const mine = inOrder(queue.items.filter((item) => item.mine));
  const others = inOrder(queue.items.filter((item) => !item.mine));
  const overdue = mine.reduce((sum, item) => sum + item.overdue, 0);
  // While a service has not answered there may be more; a list that is empty says so only when all have.
  const none = (text: string) => (queue.pending ? "正在读取待办事项…" : text);
  return (
    <>
      <div className="page-head">
        <h1>待办事项</h1>
        <Button onClick={queue.refresh}>刷新</Button>
        <p>
          {officeTitle(actor)}
          {mine.length > 0 && ` · 待办 ${formatCount(mine.reduce((sum, item) => sum + item.count, 0))} 项`}
          {overdue > 0 && ` · 其中逾期 ${formatCount(overdue)} 项`}
        </p>
      </div>
      {queue.away.map((service) => (
        <ProblemAlert key={service.title} title={`“${service.title}”的待办暂时未列出`} problem={service.problem} retry={queue.refresh} />
      ))}
      {queue.pending && queue.items.length === 0 ? (
        <Waiting />
      ) : (
        <div className="stack">
          <section className="card" aria-labelledby="mine">
            <h2 id="mine">待我办理</h2>
            <WorkList items={mine} empty={none("没有待办事项。")} />
          </section>
          <AllPages />
          <section className="card" aria-labelledby="others">
            <h2 id="others">等待他人办理</h2>
            <WorkList items={others} empty={none("没有等待他人办理的事项。")} />
          </section>
        </div>
      )}
    </>
  );
}

function WorkList({ items, empty }: { items: WorkItem[]; empty: string }) {
  const actor = useSignedIn();
  const today = useKnownToday();
  if (items.length === 0) return <p className="soft">{empty}</p>;
  return (
    <ul className="work-list">
      {items.map((item) => {
        const place = placeOf(item, actor);
        return (
          <li key={`${item.key} ${item.label}`} className={item.overdue > 0 ? "work-overdue" : undefined}>
            <span className="work-count">{formatCount(item.count)}</span>
            <div>
              <strong>{place ? <Link to={place}>{item.label}</Link> : item.label}</strong>
              <p className="soft">{today && standingOf(item, today)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The office's pages at a glance on a phone, where they are in the drawer and not at the side. */
function AllPages() {
  const groups = navigationOf(useSignedIn()).filter(({ group }) => group !== "工作台");
  if (groups.length === 0) return null;
  return (
    <section className="card work-pages" aria-labelledby="pages">
      <h2 id="pages">全部栏目</h2>
      <ul>
        {groups
          .flatMap(({ items }) => items)
          .map((item) => (
            <li key={item.to}>
              <Link to={item.to}>{item.label}</Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
