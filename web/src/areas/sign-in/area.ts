import { defineArea } from "@/shell/area";

/** Getting in: signing in and up, a forgotten password, an invitation. */
export default defineArea({
  routes: [
    { path: "/sign-in", title: "登录", for: "everyone", page: () => import("./SignInPage") },
    { path: "/sign-up", title: "学生注册", for: "everyone", page: () => import("./SignUpPage") },
    { path: "/forgotten-password", title: "找回密码", for: "everyone", page: () => import("./ForgottenPasswordPage") },
    { path: "/invitation", title: "接受邀请", for: "everyone", page: () => import("./InvitationPage") },
  ],
});
