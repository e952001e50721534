import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { api } from "@/api/client";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { signIn } from "@/session/session";
import { homeOf } from "@/shell/area";
import { GatePage } from "./GatePage";
import { PasswordFields } from "./PasswordFields";

/**
 * An officer accepts an appointment. The mail's token may stand behind the `#` of the address, which no server and no log sees; it
 * is taken out of the address at once.
 */
export default function InvitationPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => decodeURIComponent(hash.slice(1)));
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  if (hash) window.history.replaceState(window.history.state, "", "/invitation");

  const accept = async (form: { token: string; password: string }) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { token: form.token.trim(), password: form.password };
      const { loginTicket } = await read(api.identity.POST("/api/identity/invitations/accept", { body }));
      navigate(homeOf(await signIn(client, { loginTicket })), { replace: true });
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };

  return (
    <GatePage title="接受邀请" hint="填写邀请邮件中的邀请码，并设置本人的登录密码。已有账号的，请填写现有密码。">
      {problem && <ProblemAlert problem={problem} />}
      <Form layout="vertical" requiredMark={false} onFinish={accept} initialValues={{ token }} size="large">
        <Form.Item name="token" label="邀请码" rules={[{ required: true, message: "请填写邀请码" }]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <PasswordFields />
        <Button type="primary" htmlType="submit" block loading={busy}>
          接受邀请并登录
        </Button>
      </Form>
    </GatePage>
  );
}
