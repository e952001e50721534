import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import type { Schema } from "@/api/types";
import { formatDay } from "@/text/dates";
import { categoryIn } from "@/text/labels";
import type { TermView } from "./terms";

/** What is known of a term, numbers masked. */
export function TermFacts({ term, post }: { term: TermView; post?: Schema<"placement", "PostView"> }) {
  const facts: [string, ReactNode][] = [
    ["身份证号", term.idNumberMasked],
    ["银行卡", term.cardNumberMasked ?? "尚未填写"],
    ["手机", term.phoneMasked ?? "尚未填写"],
    ["服务地", `${term.serviceProvinceName}${term.countyName ?? ""}`],
    ["岗位", post ? <Link to={`/posts/${post.id}`}>{`${post.title} · ${post.unit}`}</Link> : term.postId ? "正在读取……" : "尚未选择"],
    ["专项", categoryIn(term.serviceProvinceCode, term.category ?? post?.category)],
    ["项目年度", term.programmeYear],
    ["服务期", `${formatDay(term.startsOn)}至${formatDay(term.endsOn)}`],
    ["报到", formatDay(term.arrivedOn)],
  ];
  if (term.onDutyFrom) facts.push(["在岗自", formatDay(term.onDutyFrom)]);
  if (term.extensionRequestedOn) facts.push(["申请延期", formatDay(term.extensionRequestedOn)]);
  if (term.leaveWish) facts.push(["申请离岗", term.leaveWish]);
  if (term.leftOn) facts.push(["离岗", `${formatDay(term.leftOn)} · ${term.leaveReason ?? ""} · 去向：${term.destination ?? "—"}`]);
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
