import { CalendarOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea, type WorkItem, withFilter } from "@/shell/area";

const offices: Party[] = ["county", "prefecture", "province", "national"];
const monthsWith = (item: WorkItem) => withFilter("/months", item);

/** The monthly list of who is on duty: county → province → nation, and the certified versions of it. */
export default defineArea({
  routes: [
    { path: "/months", title: "每月名单", for: ["county", "prefecture", "province"], page: () => import("./MonthsPage") },
    { path: "/months/:county/:month", title: "县级每月名单", for: offices, page: () => import("./CountyMonthPage") },
    {
      path: "/province-months/:province/:month",
      title: "省级每月名单",
      for: ["province", "national"],
      page: () => import("./ProvinceMonthPage"),
    },
  ],
  nav: [
    { to: "/months", label: "每月名单", icon: CalendarOutlined, for: ["county", "prefecture", "province"], group: "在岗管理", order: 20 },
  ],
  work: {
    "county-month.submit": monthsWith,
    "county-month.submit-directly": monthsWith,
    "county-month.approve": monthsWith,
    "province-month.submit": monthsWith,
  },
});
