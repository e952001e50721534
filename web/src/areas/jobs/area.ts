import { defineArea } from "@/shell/area";

/** 就业专区: the jobs that employers offer to volunteers, open to everybody. Employers' own pages are another area. */
export default defineArea({
  routes: [
    { path: "/jobs", title: "就业专区", for: "everyone", page: () => import("./JobsPage") },
    { path: "/jobs/:id", title: "招聘岗位", for: "everyone", page: () => import("./JobPage") },
  ],
});
