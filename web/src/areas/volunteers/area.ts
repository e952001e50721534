import { TeamOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea, type WorkItem, withFilter } from "@/shell/area";

const offices: Party[] = ["county", "prefecture", "province", "national"];
const inTable = (item: WorkItem) => withFilter("/volunteers", item);

/** Volunteers from their arrival to their leaving: one table, and one page for each with everything that may be done. */
export default defineArea({
  routes: [
    { path: "/volunteers", title: "志愿者信息", for: offices, page: () => import("./VolunteersPage") },
    { path: "/volunteers/:id", title: "志愿者管理", for: offices, page: () => import("./VolunteerPage") },
  ],
  nav: [{ to: "/volunteers", label: "志愿者信息", icon: TeamOutlined, for: offices, group: "在岗管理", order: 10 }],
  work: {
    "volunteer-term.record-arrival": inTable,
    "volunteer-term.register": inTable,
    "volunteer-term.confirm-on-duty": inTable,
    "volunteer-term.agree-extension": inTable,
    "volunteer-term.record-departure": inTable,
    "volunteer-term.release-pay-hold": inTable,
    "volunteer-term.start-next-year": inTable,
    "volunteer-term.close": inTable,
  },
});
