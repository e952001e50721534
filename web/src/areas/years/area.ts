import { ProfileOutlined } from "@ant-design/icons";
import { defineArea } from "@/shell/area";

/** The programme years as the national office draws them up: policy, implementation scale, quota matrix, publication, amendments. */
export default defineArea({
  routes: [
    { path: "/years", title: "年度计划", for: ["national"], page: () => import("./YearsPage") },
    { path: "/years/:year", title: "年度计划", for: ["national"], page: () => import("./YearPage") },
  ],
  nav: [{ to: "/years", label: "年度计划", icon: ProfileOutlined, for: ["national"], group: "年度与计划", order: 10 }],
  work: { "programme-year.publish": () => "/years", "programme-year.edit": () => "/years" },
});
