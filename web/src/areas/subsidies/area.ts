import { AccountBookOutlined } from "@ant-design/icons";
import { defineArea, withFilter } from "@/shell/area";

/** What finance reads of a month: the certified headcount and what it is worth, its versions, and the acknowledgement. */
export default defineArea({
  routes: [
    { path: "/subsidies", title: "每月应发", for: ["finance", "national"], page: () => import("./SubsidyMonthsPage") },
    { path: "/subsidies/:month", title: "每月应发明细", for: ["finance", "national"], page: () => import("./SubsidyMonthPage") },
    { path: "/subsidies/:month/compare", title: "版本比较", for: ["finance", "national"], page: () => import("./ComparePage") },
  ],
  nav: [{ to: "/subsidies", label: "每月应发", icon: AccountBookOutlined, for: ["finance", "national"], group: "补贴", order: 10 }],
  work: {
    "headcount.acknowledge-published": (item) => withFilter("/subsidies", item),
    "headcount.acknowledge-reissued": (item) => withFilter("/subsidies", item),
  },
});
