import { CheckSquareOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea } from "@/shell/area";

const offices: Party[] = ["university", "county", "prefecture", "province", "national", "employer", "finance"];

/** Every office's home: what is to be done, by whom, until when. */
export default defineArea({
  routes: [{ path: "/work", title: "待办事项", for: offices, page: () => import("./WorkPage") }],
  nav: [{ to: "/work", label: "待办事项", icon: CheckSquareOutlined, for: offices, group: "工作台", order: 0 }],
});
