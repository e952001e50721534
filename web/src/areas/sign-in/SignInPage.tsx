import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { type Problem, problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { type Credentials, signIn } from "@/session/session";
import { homeOf } from "@/shell/area";
import { GatePage } from "./GatePage";
import { OfficeChoice } from "./OfficeChoice";
import { type OfficeOption, officesOfMe } from "./offices";

/** Only an address of this portal is gone to after signing in. */
const inside = (next: string | null) => (next?.startsWith("/") && !next.startsWith("//") && !next.includes("\\") ? next : null);

export default function SignInPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [choice, setChoice] = useState<{ credentials: Credentials; offices: OfficeOption[] }>();

  const enter = async (credentials: Credentials, chosen = false) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const actor = await signIn(client, credentials);
      const offices = chosen || actor.party === "student" ? [] : await officesOfMe();
      if (offices.length > 1) setChoice({ credentials, offices });
      else navigate(inside(query.get("next")) ?? homeOf(actor), { replace: true });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (choice) {
    return (
      <GatePage title="选择本次办理的机构">
        {problem && <ProblemAlert problem={problem} />}
        <OfficeChoice offices={choice.offices} busy={busy} choose={(officeId) => enter({ ...choice.credentials, officeId }, true)} />
      </GatePage>
    );
  }
  return (
    <GatePage title="登录" hint="项目办、高校、用人单位和学生使用同一入口。">
      {problem && <ProblemAlert problem={problem} />}
      <Form layout="vertical" requiredMark={false} onFinish={enter} size="large">
        <Form.Item name="email" label="邮箱" rules={[{ required: true, type: "email", message: "请填写注册时使用的邮箱" }]}>
          <Input autoComplete="username" inputMode="email" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: "请填写密码" }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录
        </Button>
      </Form>
      <p className="gate-links">
        <Link to="/forgotten-password">忘记密码</Link>
        <Link to="/sign-up">学生注册</Link>
      </p>
    </GatePage>
  );
}
