import { SafetyCertificateOutlined } from "@ant-design/icons";
import { defineArea, withFilter } from "@/shell/area";

/** The nation certifies the provinces' months. A month's own page is the area `months`'. */
export default defineArea({
  routes: [{ path: "/province-months", title: "每月核定", for: ["national"], page: () => import("./ProvinceMonthsPage") }],
  nav: [{ to: "/province-months", label: "每月核定", icon: SafetyCertificateOutlined, for: ["national"], group: "在岗管理", order: 20 }],
  work: { "province-month.certify": (item) => withFilter("/province-months", item) },
});
