import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { categoryName } from "@/text/labels";
import { useCountyOptions } from "@/text/regions";
import { categoryOptions, postsOf } from "../terms";

export const CategoryField = () => (
  <Form.Item name="category" label="专项" rules={[{ required: true, message: "请选择专项" }]}>
    <Select options={categoryOptions} />
  </Form.Item>
);

export const DestinationField = () => (
  <Form.Item name="destination" label="去向" rules={[{ required: true, whitespace: true, message: "请填写去向" }]}>
    <Input maxLength={100} placeholder="如：考录公务员、升学、返乡就业" />
  </Form.Item>
);

interface CountyFieldProps {
  province: string;
  optional?: boolean;
  onChange?: () => void;
}

export function CountyField({ province, optional, onChange }: CountyFieldProps) {
  return (
    <Form.Item name="countyCode" label="服务县" rules={[{ required: !optional, message: "请选择服务县" }]}>
      <Select options={useCountyOptions(province)} showSearch={{ optionFilterProp: "label" }} allowClear={optional} onChange={onChange} />
    </Form.Item>
  );
}

interface PostFieldProps {
  province: string;
  /** The post held now, which is none to choose. */
  present?: string | null;
  /** Whether nothing may be chosen; with a county goes a post all the same. */
  optional?: boolean;
}

/** A post with a free place in any county of the province. */
export function PostField({ province, present, optional }: PostFieldProps) {
  const form = Form.useFormInstance();
  const county = Form.useWatch<string | undefined>("countyCode", form);
  const posts = useQuery({ queryKey: ["service-posts", county], queryFn: () => postsOf(county ?? ""), enabled: !!county });
  const free = (posts.data ?? []).filter((post) => post.vacancies > 0 && !post.withdrawn && post.id !== present);
  return (
    <>
      <CountyField province={province} optional={optional} onChange={() => form.setFieldValue("postId", undefined)} />
      <Form.Item name="postId" label="新岗位" rules={[{ required: !optional || !!county, message: "请选择岗位" }]}>
        <Select
          loading={posts.isFetching}
          notFoundContent={posts.isFetching ? "正在读取……" : "该县没有空缺岗位"}
          options={free.map((post) => ({
            value: post.id,
            label: `${post.title}（${categoryName(post.category)}，余 ${post.vacancies}） · ${post.unit}`,
          }))}
        />
      </Form.Item>
    </>
  );
}

export { DayField } from "@/parts/DayField";
