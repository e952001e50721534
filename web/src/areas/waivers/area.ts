import { ExceptionOutlined } from "@ant-design/icons";
import { defineArea, withFilter } from "@/shell/area";

/** The ratios that provinces ask to be lifted from; the nation decides. */
export default defineArea({
  routes: [{ path: "/waivers", title: "结构豁免", for: ["national"], page: () => import("./WaiversPage") }],
  nav: [{ to: "/waivers", label: "结构豁免", icon: ExceptionOutlined, for: ["national"], group: "年度与计划", order: 40 }],
  work: { "ratio-waiver.decide": (item) => withFilter("/waivers", item) },
});
