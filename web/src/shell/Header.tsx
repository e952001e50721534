import { LogoutOutlined, MenuOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, NavLink, useLocation, useNavigate } from "react-router";
import type { Actor } from "@/api/types";
import { me } from "@/session/me";
import { signOut } from "@/session/session";
import { officeTitle, roleNames, shortOfficeTitle } from "@/text/labels";
import { homeOf, type NavGroup, type NavItem } from "./area";
import { Navigation } from "./Navigation";

const publicPages = [
  { to: "/", label: "首页" },
  { to: "/notices", label: "公示公告" },
  { to: "/jobs", label: "就业专区" },
];

export function Header({ actor, groups }: { actor: Actor | null | undefined; groups: { group: NavGroup; items: NavItem[] }[] }) {
  return (
    <header className="shell-header">
      <div className="shell-header-inner">
        {actor && actor.party !== "student" && <Drawer groups={groups} />}
        <Link to={actor ? homeOf(actor) : "/"} className="brand">
          <img src="/icon.svg" alt="" width={32} height={32} />
          <span className="brand-name">西部计划</span>
          <span className="brand-more">综合管理平台</span>
        </Link>
        {(!actor || actor.party === "student") && (
          <nav aria-label="公开栏目" className="public-nav">
            {publicPages.map((page) => (
              <NavLink key={page.to} to={page.to} end={page.to === "/"}>
                {page.label}
              </NavLink>
            ))}
          </nav>
        )}
        <span className="shell-header-space" />
        {actor && <Who actor={actor} />}
        {actor === null && (
          <span className="header-links">
            <Link to="/sign-in">登录</Link>
            <Link to="/sign-up" className="header-button">
              学生注册
            </Link>
          </span>
        )}
      </div>
    </header>
  );
}

function Who({ actor }: { actor: Actor }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  // An office has a name of its own; a student is known by the address they signed up with.
  const student = actor.party === "student";
  const email = useQuery({ ...me, enabled: student }).data?.email;
  const own = student ? (email ?? "我的账号") : undefined;
  const roles = actor.roles.map((role) => roleNames[role]).join("、");
  const leave = async () => {
    await signOut(client);
    navigate("/", { replace: true });
  };
  return (
    <span className="who">
      <Link to="/account" className="who-name" title={own ? `${own}：登录设备与密码` : "登录设备与密码"}>
        {own ? (
          <span className="who-own">{own}</span>
        ) : (
          <>
            <span className="who-long">{officeTitle(actor)}</span>
            <span className="who-short">{shortOfficeTitle(actor)}</span>
          </>
        )}
        {roles && <small>{roles}</small>}
      </Link>
      <button type="button" onClick={leave} className="icon-button" aria-label="退出登录" title="退出登录">
        <LogoutOutlined />
      </button>
    </span>
  );
}

/** The navigation on a phone: a native dialog, which keeps the focus and closes by Esc itself. */
function Drawer({ groups }: { groups: { group: NavGroup; items: NavItem[] }[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: wherever one goes, the drawer closes behind.
  useEffect(() => dialog.current?.close(), [pathname]);
  return (
    <>
      <button type="button" className="icon-button drawer-button" aria-label="打开导航" onClick={() => dialog.current?.showModal()}>
        <MenuOutlined />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it; the keyboard has Esc. */}
      <dialog
        ref={dialog}
        className="drawer"
        aria-label="导航"
        onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      >
        <Navigation groups={groups} className="drawer-nav" />
      </dialog>
    </>
  );
}
