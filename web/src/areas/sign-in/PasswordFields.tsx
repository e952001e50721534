import { Form, Input } from "antd";

/** A new password, twice, by the rules that Identity applies: long and not of one letter. */
export function PasswordFields() {
  return (
    <>
      <Form.Item
        name="password"
        label="设置密码"
        extra="至少 10 个字符，可用一句容易记住的话。"
        rules={[
          { required: true, message: "请设置密码" },
          { min: 10, message: "密码至少 10 个字符" },
          {
            validator: (_, value?: string) =>
              !value || new Set(value).size >= 5 ? Promise.resolve() : Promise.reject(new Error("密码至少包含 5 个不同的字符")),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label="再次输入密码"
        dependencies={["password"]}
        rules={[
          { required: true, message: "请再次输入密码" },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue("password") ? Promise.resolve() : Promise.reject(new Error("两次输入的密码不一致")),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
