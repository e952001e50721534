import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { signIn } from "@/session/session";
import { CodeForm } from "./CodeForm";
import { GatePage } from "./GatePage";
import { PasswordFields } from "./PasswordFields";

interface Registration {
  email: string;
  password: string;
}

/** A student's own account: e-mail and password, then the code that the mail brings. */
export default function SignUpPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<Registration & { to: string }>();

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await work().catch((thrown) => setProblem(problemOf(thrown)));
    setBusy(false);
  };
  const register = ({ email, password }: Registration) =>
    attempt(async () => {
      const answer = await read(api.identity.POST("/api/identity/registrations", { body: { email, password } }));
      setSent({ email, password, to: answer.codeSentTo });
    });
  const verify = (code: string) =>
    attempt(async () => {
      if (!sent) return;
      const { loginTicket } = await read(
        api.identity.POST("/api/identity/registrations/verify", { body: { email: sent.email, code, password: sent.password } }),
      );
      await signIn(client, { loginTicket });
      navigate("/my/application", { replace: true });
    });

  if (sent) {
    return (
      <GatePage title="填写验证码" hint={`验证码已发送至 ${sent.to}，请在有效期内填写。`}>
        {problem && <ProblemAlert problem={problem} />}
        <CodeForm busy={busy} submit={verify} again={() => register(sent)} />
      </GatePage>
    );
  }
  return (
    <GatePage title="学生注册" hint="用本人邮箱注册，审核结果和通知将发送到此邮箱。项目办工作人员请使用邀请邮件中的链接。">
      {problem && <ProblemAlert problem={problem} />}
      <Form layout="vertical" requiredMark={false} onFinish={register} size="large">
        <Form.Item name="email" label="邮箱" rules={[{ required: true, type: "email", message: "请填写有效的邮箱" }]}>
          <Input autoComplete="username" inputMode="email" />
        </Form.Item>
        <PasswordFields />
        <Form.Item
          name="agreed"
          valuePropName="checked"
          rules={[{ validator: (_, value) => (value ? Promise.resolve() : Promise.reject(new Error("请先阅读并同意"))) }]}
        >
          <Checkbox>我同意为报名、审核和录取目的处理本人填报的个人信息</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          获取验证码
        </Button>
      </Form>
      <p className="gate-links">
        <Link to="/sign-in">已有账号，去登录</Link>
      </p>
    </GatePage>
  );
}
