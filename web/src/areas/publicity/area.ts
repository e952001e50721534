import { NotificationOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea } from "@/shell/area";

const publishers: Party[] = ["university", "province"];

/** 公示 as the publishing office works on it: publish, resolve objections, conclude. Everybody reads notices under /notices. */
export default defineArea({
  routes: [
    { path: "/publicity", title: "公示管理", for: publishers, page: () => import("./PublicityPage") },
    { path: "/publicity/:id", title: "公示管理", for: publishers, page: () => import("./PublicNoticePage") },
  ],
  nav: [{ to: "/publicity", label: "公示管理", icon: NotificationOutlined, for: publishers, group: "招募", order: 40 }],
  work: {
    "application.publish-university-notice": () => "/publicity",
    "application.publish-province-notice": () => "/publicity",
    "public-notice.conclude": () => "/publicity",
    "objection.resolve": () => "/publicity",
  },
});
