import { CalendarOutlined, FormOutlined, HomeOutlined, UserOutlined, WalletOutlined } from "@ant-design/icons";
import { defineArea } from "@/shell/area";

/** Whoever may object to a public notice reads the answer. */
const objectors = ["student", "university", "county", "prefecture", "province", "national", "employer"] as const;

/** What a student or volunteer has to do with the programme: the application, the service, the months. */
export default defineArea({
  routes: [
    { path: "/my", title: "我的西部计划", for: ["student"], page: () => import("./MyPage") },
    { path: "/my/application", title: "报名登记", for: ["student"], page: () => import("./application/ApplicationPage") },
    { path: "/my/service", title: "在岗服务", for: ["student"], page: () => import("./service/ServicePage") },
    { path: "/my/months", title: "生活补贴", for: ["student"], page: () => import("./MonthsPage") },
    { path: "/my/objections", title: "我的异议", for: objectors, page: () => import("./ObjectionsPage") },
    {
      path: "/my/registration-form",
      title: "报名登记表",
      for: ["student"],
      page: () => import("./print/RegistrationForm"),
      layout: "bare",
    },
    {
      path: "/my/confirmation-notice",
      title: "确认通知书",
      for: ["student"],
      page: () => import("./print/ConfirmationNotice"),
      layout: "bare",
    },
  ],
  nav: [
    { to: "/my", label: "我的", icon: HomeOutlined, for: ["student"], group: "工作台", order: 10 },
    { to: "/my/application", label: "报名", icon: FormOutlined, for: ["student"], group: "招募", order: 20 },
    { to: "/my/service", label: "在岗", icon: CalendarOutlined, for: ["student"], group: "在岗管理", order: 30 },
    { to: "/my/months", label: "补贴", icon: WalletOutlined, for: ["student"], group: "补贴", order: 40 },
    { to: "/account", label: "账号", icon: UserOutlined, for: ["student"], group: "机构与账号", order: 50 },
  ],
});
