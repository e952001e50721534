import { Form, Input, InputNumber, Radio, Select } from "antd";
import { isWithin } from "@/parts/bounds";
import { degreeNames } from "@/text/labels";
import { provinceName } from "@/text/provinces";
import { useUniversities } from "@/text/universities";
import type { FormValues } from "./form";

/** Where and what the person studies: the recruiting province follows from the university. */
export function StudyFields({ year }: { year: number }) {
  const universities = useUniversities();
  const degree = Form.useWatch((values: FormValues) => values.degree);
  const graduate = degree === "master" || degree === "doctor";
  return (
    <>
      <Form.Item
        name="universityCode"
        label="所在高校"
        extra="按学校全称搜索；由该校项目办审核报名。"
        rules={[{ required: true, message: "请选择所在高校" }]}
      >
        <Select
          showSearch={{ optionFilterProp: "label" }}
          loading={!universities}
          placeholder="输入学校名称"
          options={universities?.map((u) => ({ value: u.code, label: `${u.name}（${provinceName(u.province)}）` }))}
        />
      </Form.Item>
      <Form.Item name="degree" label="毕业时学历" rules={[{ required: true, message: "请选择学历" }]}>
        <Radio.Group options={Object.entries(degreeNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="major" label="专业" rules={[{ required: true, whitespace: true, max: 100, message: "请填写专业全称" }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="graduationYear"
        label="毕业年份"
        extra={graduate ? "在读研究生填写预计毕业年份。" : `本专科报名须为 ${year} 年应届毕业生。`}
        dependencies={["degree"]}
        rules={[
          { required: true, message: "请填写毕业年份" },
          {
            validator: (_, value?: number) =>
              !value || isWithin(value, { min: year, max: graduate ? year + 5 : year })
                ? Promise.resolve()
                : Promise.reject(new Error(graduate ? `应在 ${year}–${year + 5} 年之间` : `应为 ${year} 年`)),
          },
        ]}
      >
        <InputNumber style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="priorVolunteering"
        label="志愿服务经历"
        extra="同等条件下，有志愿服务经历者优先。"
        rules={[{ required: true, message: "请选择有或无" }]}
      >
        <Radio.Group
          options={[
            { value: true, label: "有" },
            { value: false, label: "无" },
          ]}
        />
      </Form.Item>
    </>
  );
}
