import { defineArea } from "@/shell/area";

/** One's own account: where it is signed in, and its password. */
export default defineArea({
  routes: [
    {
      path: "/account",
      title: "账号与安全",
      for: ["student", "university", "county", "prefecture", "province", "national", "employer", "finance"],
      page: () => import("./AccountPage"),
    },
  ],
});
