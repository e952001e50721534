import { Button, Form, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { GatePage } from "./GatePage";
import { PasswordFields } from "./PasswordFields";

/** A new password by a code that the mail brings. The same is answered whether or not the address has an account. */
export default function ForgottenPasswordPage() {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [email, setEmail] = useState<string>();
  const [done, setDone] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await work().catch((thrown) => setProblem(problemOf(thrown)));
    setBusy(false);
  };
  const ask = (form: { email: string }) =>
    attempt(async () => {
      await read(api.identity.POST("/api/identity/password-resets", { body: { email: form.email } }));
      setEmail(form.email);
    });
  const complete = (form: { code: string; password: string }) =>
    attempt(async () => {
      const body = { email: email ?? "", code: form.code.trim(), password: form.password };
      await read(api.identity.POST("/api/identity/password-resets/complete", { body }));
      setDone(true);
    });

  if (done) {
    return (
      <GatePage title="密码已更新">
        <p>请使用新密码登录；此前登录的设备已全部退出。</p>
        <Link to="/sign-in">去登录</Link>
      </GatePage>
    );
  }
  return (
    <GatePage title="找回密码" hint={email ? `如 ${email} 已注册，验证码已发送至该邮箱。` : "验证码将发送至注册邮箱。"}>
      {problem && <ProblemAlert problem={problem} />}
      <Form<{ email: string; code: string; password: string }>
        key={email ?? ""}
        layout="vertical"
        requiredMark={false}
        onFinish={(form) => (email ? complete(form) : ask(form))}
        size="large"
      >
        {email ? (
          <>
            <Form.Item name="code" label="邮件中的验证码" className="gate-code" rules={[{ required: true, message: "请填写验证码" }]}>
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
            </Form.Item>
            <PasswordFields />
          </>
        ) : (
          <Form.Item name="email" label="邮箱" rules={[{ required: true, type: "email", message: "请填写有效的邮箱" }]}>
            <Input autoComplete="username" inputMode="email" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {email ? "更新密码" : "获取验证码"}
        </Button>
      </Form>
      <p className="gate-links">
        <Link to="/sign-in">返回登录</Link>
      </p>
    </GatePage>
  );
}
