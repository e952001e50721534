import { defineArea } from "@/shell/area";

/** What everybody may see. */
export default defineArea({
  routes: [{ path: "/", title: "首页", for: "everyone", page: () => import("./HomePage") }],
});
