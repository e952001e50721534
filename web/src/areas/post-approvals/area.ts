import { AuditOutlined } from "@ant-design/icons";
import { defineArea } from "@/shell/area";

/** The nation approves a province's posts together, against the structure that they must keep. */
export default defineArea({
  routes: [{ path: "/post-approvals", title: "岗位审定", for: ["national"], page: () => import("./PostApprovalsPage") }],
  nav: [{ to: "/post-approvals", label: "岗位审定", icon: AuditOutlined, for: ["national"], group: "年度与计划", order: 30 }],
});
