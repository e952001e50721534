import { DashboardOutlined, PushpinOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea } from "@/shell/area";

const offices: Party[] = ["province", "national"];

/** A recruiting province's quota and the seats that fill it. */
export default defineArea({
  routes: [
    { path: "/quota-board", title: "对接名额", for: offices, page: () => import("./QuotaBoardPage") },
    { path: "/seats", title: "对接结果", for: offices, page: () => import("./SeatsPage") },
  ],
  nav: [
    { to: "/quota-board", label: "对接名额", icon: DashboardOutlined, for: ["province"], group: "招募", order: 20 },
    { to: "/seats", label: "对接结果", icon: PushpinOutlined, for: offices, group: "招募", order: 32 },
  ],
});
