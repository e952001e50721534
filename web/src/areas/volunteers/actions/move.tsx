import { read } from "@/api/problem";
import type { Action } from "@/parts/actions";
import { categoryName } from "@/text/labels";
import type { TermView } from "../terms";
import { CategoryField, DayField, PostField } from "./lazyFields";
import { at, shownFirst, terms } from "./step";

/** 调岗: 取消审核, another post, another category. */
export const moveActions = (term: TermView, today: string): Action[] => [
  {
    key: "take-back",
    label: "取消审核",
    tone: "danger",
    confirm: "状态恢复为“未审核”；志愿者随后可以重新选择岗位，由新岗位所在县重新审核。",
    fields: <DayField name="effectiveOn" label="自何日起" hint="不填则自今日；填上岗首日则整段撤销" max={today} />,
    reason: "required",
    ...shownFirst(term, ({ reason, effectiveOn }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/take-back", { params: at(term, preview), body: { reason, effectiveOn }, headers }),
      ),
    ),
  },
  {
    key: "transfer",
    label: "调整岗位",
    confirm: `专项“${categoryName(term.category)}”不随岗位改变；新岗位属其他专项的，调整后请修改专项行动。`,
    fields: (
      <>
        <PostField province={term.serviceProvinceCode} present={term.postId} />
        <DayField name="effectiveOn" label="到新岗位日期" hint="不填则自今日" max={today} />
      </>
    ),
    reason: "required",
    ...shownFirst(term, ({ postId, reason, effectiveOn }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/transfer", {
          params: at(term, preview),
          body: { postId, reason, effectiveOn },
          headers,
        }),
      ),
    ),
  },
  {
    key: "change-category",
    label: "修改专项行动",
    fields: (
      <>
        <CategoryField />
        <DayField name="effectiveOn" label="自何日起" hint="不填则自今日" max={today} />
      </>
    ),
    initialValues: { category: term.category ?? undefined },
    reason: "required",
    ...shownFirst(term, ({ category, reason, effectiveOn }, preview, headers) =>
      read(
        terms.POST("/api/service-management/terms/{id}/category", {
          params: at(term, preview),
          body: { category, reason, effectiveOn },
          headers,
        }),
      ),
    ),
  },
];
