import { PartitionOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea } from "@/shell/area";

const offices: Party[] = ["province", "national"];

/** Placement runs: proposed by rule, looked at, confirmed by a second officer or given up. */
export default defineArea({
  routes: [
    { path: "/placement-runs", title: "对接方案", for: offices, page: () => import("./RunsPage") },
    { path: "/placement-runs/:id", title: "对接方案", for: offices, page: () => import("./RunPage") },
  ],
  nav: [{ to: "/placement-runs", label: "对接方案", icon: PartitionOutlined, for: offices, group: "招募", order: 30 }],
  work: { "placement-run.confirm": () => "/placement-runs" },
});
