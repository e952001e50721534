import { ApiOutlined } from "@ant-design/icons";
import type { Party } from "@/api/types";
import { defineArea } from "@/shell/area";

const nation: Party[] = ["national"];

/** The machines of finance and of partners that read with their own credentials. */
export default defineArea({
  routes: [{ path: "/officers/clients", title: "系统接入", for: nation, page: () => import("./ClientsPage") }],
  nav: [
    {
      to: "/officers/clients",
      label: "系统接入",
      icon: ApiOutlined,
      for: nation,
      roles: ["administrator"],
      group: "机构与账号",
      order: 40,
    },
  ],
});
