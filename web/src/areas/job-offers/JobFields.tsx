import { Form, Input, InputNumber, Select } from "antd";
import { within } from "@/parts/bounds";
import { DayField } from "@/parts/DayField";
import { daysLater } from "@/text/dates";
import { provinces } from "@/text/provinces";
import { useCountyOptions } from "@/text/regions";
import { useToday } from "@/text/today";

const provinceOptions = Object.entries(provinces)
  .filter(([code]) => code !== "000000")
  .map(([value, label]) => ({ value, label }));

/** What an employer says about a job. */
export default function JobFields() {
  const form = Form.useFormInstance();
  const today = useToday();
  const counties = useCountyOptions(Form.useWatch("province", form));
  return (
    <>
      <Form.Item name="title" label="岗位名称" rules={[{ required: true, whitespace: true, message: "请填写岗位名称" }]}>
        <Input maxLength={60} placeholder="如：乡镇农技推广员" />
      </Form.Item>
      <Form.Item name="province" label="工作所在省" rules={[{ required: true, message: "请选择省" }]}>
        <Select
          options={provinceOptions}
          showSearch={{ optionFilterProp: "label" }}
          onChange={() => form.setFieldValue("county", undefined)}
        />
      </Form.Item>
      <Form.Item name="county" label="工作所在县" extra="全省范围招聘的可不选">
        <Select options={counties} showSearch={{ optionFilterProp: "label" }} allowClear placeholder="不限" />
      </Form.Item>
      <Form.Item name="openings" label="招聘人数" rules={[{ required: true, message: "请填写人数" }, within({ min: 1, max: 1000 })]}>
        <InputNumber />
      </Form.Item>
      <DayField
        name="expiresOn"
        label="截止日期"
        required
        min={today}
        max={daysLater(today, 366)}
        hint="到期后不再显示，可以修改日期延长"
      />
      <Form.Item name="description" label="岗位说明" rules={[{ required: true, whitespace: true, message: "请填写岗位说明" }]}>
        <Input.TextArea rows={6} maxLength={4000} showCount placeholder="工作内容、任职要求和待遇" />
      </Form.Item>
      <Form.Item
        name="contact"
        label="应聘方式"
        extra="公开显示，请填写单位的联系方式。"
        rules={[{ required: true, whitespace: true, message: "请填写应聘方式" }]}
      >
        <Input maxLength={200} placeholder="如：简历发至 hr@example.cn，或致电单位人事部门" />
      </Form.Item>
    </>
  );
}
