import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, InputNumber, Select } from "antd";
import { programmeYear } from "@/areas/years/years";
import { within } from "@/parts/bounds";
import { postCategoryNames } from "@/text/labels";

/** What a county says of a post. */
const PostFields = ({ year }: { year: number }) => (
  <>
    <Form.Item name="title" label="岗位名称" rules={[{ required: true, whitespace: true, message: "请填写岗位名称" }]}>
      <Input maxLength={100} placeholder="如：乡镇中学教师" />
    </Form.Item>
    <Form.Item name="unit" label="服务单位" rules={[{ required: true, whitespace: true, message: "请填写服务单位" }]}>
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="category" label="专项" rules={[{ required: true, message: "请选择专项" }]}>
      <Select options={Object.entries(postCategoryNames).map(([value, label]) => ({ value, label }))} />
    </Form.Item>
    <Form.Item name="townshipOrBelow" valuePropName="checked" extra={<Share year={year} />}>
      <Checkbox>乡镇及以下单位</Checkbox>
    </Form.Item>
    <Form.Item name="headcount" label="需求人数" rules={[{ required: true, message: "请填写人数" }, within({ min: 1, max: 500 })]}>
      <InputNumber />
    </Form.Item>
  </>
);

/** PLA-5, as the year's policy has it. */
function Share({ year }: { year: number }) {
  const least = useQuery(programmeYear(year)).data?.policy["rural.minPct"];
  return <>全省乡镇及以下岗位的占比{least ? `不得低于 ${least}%` : "须达到本年度规定的比例"}</>;
}

export default PostFields;
