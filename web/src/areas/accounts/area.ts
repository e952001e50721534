import { BankOutlined, MailOutlined, TeamOutlined } from "@ant-design/icons";
import type { OfficerRole, Party } from "@/api/types";
import { defineArea, withFilter } from "@/shell/area";

const offices: Party[] = ["university", "county", "prefecture", "province", "national", "employer"];
const openers: Party[] = ["province", "national"];
const administrators: OfficerRole[] = ["administrator"];
const group = "机构与账号" as const;

/** Who works in an office: invitations, appointments, accounts; and the employers that a province opens. */
export default defineArea({
  routes: [
    { path: "/officers/invitations", title: "邀请工作人员", for: offices, page: () => import("./InvitationsPage") },
    { path: "/officers/accounts", title: "账号管理", for: offices, page: () => import("./AccountsPage") },
    { path: "/officers/employers", title: "用人单位", for: openers, page: () => import("./EmployersPage") },
  ],
  nav: [
    { to: "/officers/invitations", label: "邀请工作人员", icon: MailOutlined, for: offices, roles: administrators, group, order: 10 },
    { to: "/officers/accounts", label: "账号管理", icon: TeamOutlined, for: offices, roles: administrators, group, order: 20 },
    { to: "/officers/employers", label: "用人单位", icon: BankOutlined, for: openers, roles: ["maintainer"], group, order: 30 },
  ],
  work: { "invitation.follow-up": (item) => withFilter("/officers/invitations", item) },
});
