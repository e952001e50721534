import { AuditOutlined, BarChartOutlined, FormOutlined, HourglassOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea, type WorkItem, withFilter } from "@/shell/area";

const readers: Party[] = ["university", "province", "national"];
const inTable = (item: WorkItem) => withFilter("/applications", item);

/** Applications as offices see them: review against the paper, scores and medical results, figures, the reserve pool, confirmation notices. */
export default defineArea({
  routes: [
    { path: "/applications", title: "报名审核", for: readers, page: () => import("./ApplicationsPage") },
    { path: "/applications/results", title: "成绩与体检", for: ["university"], page: () => import("./results/ResultsPage") },
    { path: "/applications/statistics", title: "报名统计", for: readers, page: () => import("./StatisticsPage") },
    { path: "/applications/reserve", title: "候备人选", for: ["province", "national"], page: () => import("./ReservePage") },
    { path: "/applications/:id", title: "报名表", for: readers, page: () => import("./ApplicationPage") },
  ],
  nav: [
    { to: "/applications", label: "报名审核", icon: AuditOutlined, for: ["university"], group: "招募", order: 10 },
    { to: "/applications", label: "报名与录取", icon: AuditOutlined, for: ["province", "national"], group: "招募", order: 10 },
    { to: "/applications/results", label: "成绩与体检", icon: FormOutlined, for: ["university"], group: "招募", order: 20 },
    { to: "/applications/reserve", label: "候备人选", icon: HourglassOutlined, for: ["province"], group: "招募", order: 35 },
    { to: "/applications/statistics", label: "报名统计", icon: BarChartOutlined, for: readers, group: "招募", order: 60 },
  ],
  work: {
    "application.review": inTable,
    "application.re-review": inTable,
    "application.score": () => "/applications/results?kind=scores",
    "application.examine": () => "/applications/results?kind=medical",
    "application.sign": inTable,
    "application.confirm": inTable,
    "candidate.place": () => "/applications/reserve",
  },
});
