import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api, idempotency, ifMatch } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { categoryName } from "@/text/labels";
import { cardFault } from "@/text/numbers";
import { useRegionName } from "@/text/regions";
import { myTerm, type Term } from "../queries";

interface RegistrationValues {
  postId?: string;
  cardNumber: string;
  phone: string;
  qq?: string;
}

type Post = Schema<"serviceManagement", "ListPostsView">;

interface RegistrationFormProps {
  term: Term;
  posts: readonly Post[];
  /** After it was sent: full numbers do not stay on the page. */
  saved: () => void;
}

/** The form of the second registration, with the present post; a number that is registered is masked and has to be given anew. */
export function RegistrationForm({ term, posts, saved }: RegistrationFormProps) {
  const client = useQueryClient();
  const keys = useSubmissionKeys();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<RegistrationValues>();
  const options = usePostOptions(term, posts);
  const known = (masked: string | null) => masked && `已登记 ${masked}，再次提交须重新填写`;

  const register = async (values: RegistrationValues) => {
    setBusy(true);
    setProblem(undefined);
    const { postId = "", cardNumber, phone, qq } = values;
    const body = { postId, cardNumber: cardNumber.replace(/\s/g, ""), phone, qq: qq || null };
    try {
      const headers = { ...ifMatch(term.revision), ...idempotency(keys.of(body)) };
      const answer = await read(api.serviceManagement.PUT("/api/service-management/terms/mine/second-registration", { body, headers }));
      keys.renew();
      saved();
      client.setQueryData(myTerm.queryKey, answer);
    } catch (thrown) {
      const refused = problemOf(thrown);
      setProblem(refused);
      form.setFields(Object.entries(refused.errors ?? {}).map(([name, errors]) => ({ name: name as keyof RegistrationValues, errors })));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        size="large"
        initialValues={{ postId: options.find(({ value }) => value === term.postId)?.value }}
        onFinish={register}
        style={{ maxWidth: 560 }}
      >
        <Form.Item name="postId" label="服务岗位" rules={[{ required: true, message: "请选择服务岗位" }]}>
          <Select showSearch={{ optionFilterProp: "label" }} placeholder="选择本县岗位" options={options} />
        </Form.Item>
        <Form.Item
          name="cardNumber"
          label="银行卡号"
          extra={known(term.cardNumberMasked) ?? "本人在服务地新办的借记卡，用于发放补贴。"}
          validateTrigger={["onChange", "onBlur"]}
          rules={[
            { required: true, message: "请填写银行卡号" },
            {
              validator: (_, value?: string) => {
                const fault = cardFault(value ?? "");
                return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
              },
            },
          ]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={23} />
        </Form.Item>
        <Form.Item
          name="phone"
          label="手机号"
          extra={known(term.phoneMasked)}
          rules={[{ required: true, pattern: /^1\d{10}$/, message: "手机号为 11 位数字" }]}
        >
          <Input inputMode="tel" autoComplete="tel" maxLength={11} />
        </Form.Item>
        <Form.Item name="qq" label="QQ（选填）" rules={[{ pattern: /^\d{5,12}$/, message: "QQ 号为 5–12 位数字" }]}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          提交注册信息
        </Button>
      </Form>
    </>
  );
}

/** The posts to choose from: the own one and those with a vacancy; with their county only where there are several. */
function usePostOptions(term: Term, posts: readonly Post[]) {
  const regionName = useRegionName();
  const several = new Set(posts.map((post) => post.countyCode)).size > 1;
  return posts
    .filter((post) => !post.withdrawn)
    .map((post) => ({
      value: post.id,
      disabled: post.vacancies <= 0 && post.id !== term.postId,
      label: `${post.title} · ${post.unit}${several ? ` · ${regionName(post.countyCode)}` : ""}（${categoryName(post.category)}，空缺 ${post.vacancies}）`,
    }));
}
