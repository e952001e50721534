import { ShopOutlined } from "@ant-design/icons";
import { defineArea, withFilter } from "@/shell/area";

/** An employer's own jobs: offered, amended, taken back. The offices above it read them, and may take one off the list. */
export default defineArea({
  routes: [
    { path: "/job-offers", title: "招聘岗位", for: ["employer", "province", "national"], page: () => import("./JobOffersPage") },
    { path: "/job-offers/:id", title: "招聘岗位", for: ["employer", "province", "national"], page: () => import("./JobOfferPage") },
  ],
  nav: [{ to: "/job-offers", label: "招聘岗位", icon: ShopOutlined, for: ["employer", "province", "national"], group: "就业", order: 10 }],
  work: {
    "job.expired": (item) => withFilter("/job-offers", item),
    "job.expiring": (item) => withFilter("/job-offers", item),
  },
});
