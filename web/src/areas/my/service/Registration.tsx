import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api, idempotency, ifMatch } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { type Problem, problemOf, read } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { categoryName } from "@/text/labels";
import { cardFault } from "@/text/numbers";
import { useRegionName } from "@/text/regions";
import { myTerm, type Term } from "../queries";

interface RegistrationValues {
  postId: string;
  cardNumber: string;
  phone: string;
  qq?: string;
}

/** 二次信息注册: where the person serves, the card for the allowance, and how to reach them. */
export function Registration({ term }: { term: Term }) {
  const client = useQueryClient();
  const keys = useSubmissionKeys();
  const regionName = useRegionName();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<RegistrationValues>();
  const query = { year: term.programmeYear, ...(term.countyCode && { county: term.countyCode }), limit: 200 };
  const posts = useQuery({
    queryKey: ["my", "posts", query],
    queryFn: () => read(api.serviceManagement.GET("/api/service-management/posts", { params: { query } })),
  });

  const register = async (values: RegistrationValues) => {
    setBusy(true);
    setProblem(undefined);
    const body = { postId: values.postId, cardNumber: values.cardNumber.replace(/\s/g, ""), phone: values.phone, qq: values.qq || null };
    try {
      const headers = { ...ifMatch(term.revision), ...idempotency(keys.of(body)) };
      const saved = await read(api.serviceManagement.PUT("/api/service-management/terms/mine/second-registration", { body, headers }));
      keys.renew();
      client.setQueryData(myTerm.queryKey, saved);
    } catch (thrown) {
      const refused = problemOf(thrown);
      setProblem(refused);
      form.setFields(Object.entries(refused.errors ?? {}).map(([name, errors]) => ({ name: name as keyof RegistrationValues, errors })));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="card" aria-labelledby="registration">
      <h2 id="registration">{term.state === "unreviewed" ? "二次信息注册（待县级审核，可修改）" : "二次信息注册"}</h2>
      {problem && <ProblemAlert problem={problem} />}
      <Form form={form} layout="vertical" size="large" onFinish={register} style={{ maxWidth: 560 }}>
        <Form.Item name="postId" label="服务岗位" rules={[{ required: true, message: "请选择服务岗位" }]}>
          <Select
            loading={posts.isPending}
            showSearch={{ optionFilterProp: "label" }}
            placeholder="选择本县岗位"
            options={(posts.data?.items ?? [])
              .filter((post) => !post.withdrawn)
              .map((post) => ({
                value: post.id,
                disabled: post.vacancies <= 0 && post.id !== term.postId,
                label: `${regionName(post.countyCode)} ${post.unit} ${post.title}（${categoryName(post.category)}，空缺 ${post.vacancies}）`,
              }))}
          />
        </Form.Item>
        <Form.Item
          name="cardNumber"
          label="银行卡号"
          extra={term.cardNumberMasked ? `已登记 ${term.cardNumberMasked}` : "本人在服务地新办的借记卡，用于发放补贴。"}
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
        <Form.Item name="phone" label="手机号" rules={[{ required: true, pattern: /^1\d{10}$/, message: "手机号为 11 位数字" }]}>
          <Input inputMode="tel" autoComplete="tel" maxLength={11} />
        </Form.Item>
        <Form.Item name="qq" label="QQ（选填）" rules={[{ pattern: /^\d{5,12}$/, message: "QQ 号为 5–12 位数字" }]}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          提交注册信息
        </Button>
      </Form>
    </section>
  );
}
