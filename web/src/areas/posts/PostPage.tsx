import { useQuery } from "@tanstack/react-query";
import { Fragment, lazy } from "react";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { ActionBar } from "@/parts/ActionBar";
import type { Action } from "@/parts/actions";
import { Decisions } from "@/parts/Decisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { WayBack } from "@/parts/table/ways";
import { Waiting } from "@/parts/Waiting";
import { areaSpecialNames, categoryName } from "@/text/labels";
import { provinceOf } from "@/text/provinces";
import { declareAgain, type PostView, postActionNames, postStateName, recordOf } from "./posts";

const PostFields = lazy(() => import("./PostFields"));
const names = { state: "状态", title: "岗位名称", unit: "服务单位", category: "专项", townshipOrBelow: "乡镇及以下", headcount: "人数" };

/** One post with its decisions, and what this office may do with it. */
export default function PostPage() {
  const { id = "" } = useParams();
  const post = useQuery({
    queryKey: ["post", id],
    queryFn: () => read(api.placement.GET("/api/placement/posts/{id}", { params: { path: { id } } })),
  });
  if (post.isError) return <ProblemAlert problem={problemOf(post.error)} retry={() => post.refetch()} />;
  if (!post.data) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <h1>
          {post.data.title} <StateTag state={post.data.state} label={postStateName(post.data.state)} />
        </h1>
        <WayBack lists={["/posts", "/post-approvals"]} otherwise={`/posts?year=${post.data.year}`}>
          返回岗位列表
        </WayBack>
      </div>
      <div className="columns">
        <section className="card stack" aria-label="岗位信息">
          {post.data.allowedActions.includes("approve") && (
            <p>
              岗位由全国项目办按省审定：
              <Link to={`/post-approvals?year=${post.data.year}&province=${provinceOf(post.data.countyCode)}`}>到岗位审定办理</Link>
            </p>
          )}
          <ActionBar record={post.data} actions={actionsOf(post.data)} names={names} reload={() => post.refetch()} />
          <Facts post={post.data} />
        </section>
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">办理记录</h2>
          <Decisions decisions={recordOf(post.data)} names={postActionNames} />
        </section>
      </div>
    </>
  );
}

function Facts({ post }: { post: PostView }) {
  const facts = {
    县: post.county,
    服务单位: post.unit,
    专项: categoryName(post.category),
    区域专项: post.areaSpecial ? areaSpecialNames[post.areaSpecial] : "无",
    乡镇及以下: post.townshipOrBelow ? "是" : "否",
    需求人数: `${post.headcount} 人`,
    年度: post.year,
  };
  return (
    <dl className="facts">
      {Object.entries(facts).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function actionsOf(post: PostView): Action[] {
  const params = { path: { id: post.id } };
  const review = (approve: boolean, reason: string | null, headers: Record<string, string>) =>
    read(api.placement.POST("/api/placement/posts/{id}/review", { params, body: { approve, reason }, headers }));
  return [
    {
      key: "review",
      label: "审核通过",
      tone: "primary",
      confirm: "审核通过后报全国项目办审定。",
      run: (_, headers) => review(true, null, headers),
    },
    {
      key: "amend",
      label: post.state === "returned" ? declareAgain : "修改",
      tone: "primary",
      fields: <PostFields year={post.year} />,
      initialValues: { ...post },
      run: ({ title, unit, category, townshipOrBelow, headcount }, headers) =>
        read(
          api.placement.PUT("/api/placement/posts/{id}", { params, body: { title, unit, category, townshipOrBelow, headcount }, headers }),
        ),
    },
    { key: "return", label: "退回", reason: "required", run: ({ reason }, headers) => review(false, reason ?? "", headers) },
    {
      key: "withdraw",
      label: "撤销岗位",
      tone: "danger",
      reason: "required",
      run: ({ reason }, headers) =>
        read(api.placement.POST("/api/placement/posts/{id}/withdraw", { params, body: { reason: reason ?? null }, headers })),
    },
  ];
}
