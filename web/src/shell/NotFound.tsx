import { Link } from "react-router";

/** The same for a page that does not exist and for one that is not for this person. */
export function NotFound() {
  return (
    <section className="empty-page">
      <h1>没有找到这个页面</h1>
      <p>地址可能有误，或者这项内容不在您的管理范围内。</p>
      <Link to="/">返回首页</Link>
    </section>
  );
}
