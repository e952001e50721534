import { Button, Form, Input } from "antd";

/** The code of a mail; another one can be asked for. */
export function CodeForm({ busy, submit, again }: { busy: boolean; submit: (code: string) => void; again: () => void }) {
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => submit(code.trim())} size="large">
      <Form.Item name="code" label="邮件中的验证码" className="gate-code" rules={[{ required: true, message: "请填写验证码" }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        确认
      </Button>
      <p className="gate-links">
        <Button type="link" onClick={again} disabled={busy}>
          没有收到，重新发送
        </Button>
      </p>
    </Form>
  );
}
