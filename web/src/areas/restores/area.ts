import { RollbackOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea, type WorkItem, withFilter } from "@/shell/area";

const offices: Party[] = ["county", "prefecture", "province", "national"];
const inList = (item: WorkItem) => withFilter("/restores", item);

/** Departures to be taken back: asked by the county, endorsed by the province, granted by the nation (T6). */
export default defineArea({
  routes: [{ path: "/restores", title: "离岗还原", for: offices, page: () => import("./RestoresPage") }],
  nav: [{ to: "/restores", label: "离岗还原", icon: RollbackOutlined, for: offices, group: "在岗管理", order: 50 }],
  work: { "restore.endorse": inList, "restore.grant": inList },
});
