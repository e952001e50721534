import { Checkbox, Form } from "antd";

/** REC-6: nobody passes whose stamped paper form has not come, one or a whole stack. */
export const PaperReceived = () => (
  <Form.Item
    name="paperFormReceived"
    valuePropName="checked"
    rules={[{ validator: (_, ticked) => (ticked ? Promise.resolve() : Promise.reject(new Error("未收到纸质报名表的不能审核通过"))) }]}
  >
    <Checkbox>已收到学院盖章的纸质《报名登记表》，与网上内容一致</Checkbox>
  </Form.Item>
);
