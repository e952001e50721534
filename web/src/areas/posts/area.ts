import { EnvironmentOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea, withFilter } from "@/shell/area";

const offices: Party[] = ["county", "prefecture", "province", "national"];

/** Posts from a county's declaration to the national approval, and the ratios that a province's posts keep. */
export default defineArea({
  routes: [
    { path: "/posts", title: "岗位", for: offices, page: () => import("./PostsPage") },
    { path: "/posts/:id", title: "岗位", for: offices, page: () => import("./PostPage") },
  ],
  nav: [{ to: "/posts", label: "岗位申报", icon: EnvironmentOutlined, for: offices, group: "年度与计划", order: 20 }],
  work: {
    "post.amend": (item) => withFilter("/posts", item),
    "post.review": (item) => withFilter("/posts", item),
    // Who approves does it for a province together; who waits for it sees the posts.
    "post.approve": (item) => withFilter(item.mine ? "/post-approvals" : "/posts", item),
  },
});
