import { ClusterOutlined } from "@ant-design/icons";
import { defineArea } from "@/shell/area";

/** Counties without an office of their own, which the province manages itself (SVC-8). */
export default defineArea({
  routes: [{ path: "/direct-counties", title: "省直管", for: ["province"], page: () => import("./DirectCountiesPage") }],
  nav: [{ to: "/direct-counties", label: "省直管", icon: ClusterOutlined, for: ["province"], group: "在岗管理", order: 40 }],
});
