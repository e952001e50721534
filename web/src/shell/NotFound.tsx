import { Link } from "react-router";
import { useActor } from "@/session/session";

/** The same for a page that does not exist and for one that is not for this person. */
export function NotFound() {
  const visitor = useActor() === null;
  return (
    <section className="empty-page">
      <h1>没有找到这个页面</h1>
      <p>{visitor ? "地址可能有误，或者需要登录后查看。" : "地址可能有误，或者这项内容不在您的管理范围内。"}</p>
      {visitor && <Link to="/sign-in">登录</Link>}
      <Link to="/">返回首页</Link>
    </section>
  );
}
