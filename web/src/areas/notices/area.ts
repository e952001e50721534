import { defineArea } from "@/shell/area";

/** 公示: what is announced to everybody, and the objections to it. */
export default defineArea({
  routes: [
    { path: "/notices", title: "公示公告", for: "everyone", page: () => import("./NoticesPage") },
    { path: "/notices/:id", title: "公示名单", for: "everyone", page: () => import("./NoticePage") },
  ],
});
