import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { formatDay, formatDue } from "@/text/dates";
import { useToday } from "@/text/today";
import { postsOf, type Term } from "../queries";
import { RegistrationForm } from "./RegistrationForm";

/** 二次信息注册: where the person serves, the card for the allowance, and how to reach them. What was sent is shown masked, and changed on request. */
export function Registration({ term }: { term: Term }) {
  const today = useToday();
  const registered = term.state === "unreviewed";
  const [open, setOpen] = useState(!registered);
  const posts = useQuery({ ...postsOf(term), enabled: open });
  return (
    <section className="card stack" aria-labelledby="registration">
      <h2 id="registration">{registered ? "二次信息注册（待县级审核，可修改）" : "二次信息注册"}</h2>
      {!registered && (
        <p>
          {term.days && `请于${formatDay(term.days.registerBy)}前完成注册（${formatDue(term.days.registerBy, today)}）。`}
          未注册或未经县级项目办审核的，不列入每月在岗名单，不发放补贴。
        </p>
      )}
      {!open && (
        <>
          <p>
            注册信息已提交：银行卡 {term.cardNumberMasked}，手机号 {term.phoneMasked}。县级项目办审核后确认在岗，此前可以修改。
          </p>
          <p>
            <Button onClick={() => setOpen(true)}>修改注册信息</Button>
          </p>
        </>
      )}
      {open && posts.isError && <ProblemAlert problem={problemOf(posts.error)} retry={() => posts.refetch()} />}
      {open && posts.isPending && <Waiting />}
      {open && posts.data && <RegistrationForm term={term} posts={posts.data.items} saved={() => setOpen(false)} />}
    </section>
  );
}
