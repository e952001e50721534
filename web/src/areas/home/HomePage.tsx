import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { useActor } from "@/session/session";
import { homeOf } from "@/shell/area";
import { Calendar } from "./Calendar";
import "./home.css";
import { publicYear } from "@/text/years";
import { Latest } from "./Latest";
import { ServiceProvinces } from "./ServiceProvinces";
import { headlineOf, signupOf } from "./year";

const steps = [
  ["注册报名", "用邮箱注册，填写报名表，选择一至三个服务省。"],
  ["高校审核", "打印《报名登记表》签字盖章，由本校项目办核对审核。"],
  ["选拔体检", "参加笔试、面试和体检；服务西藏的加做肺通气检查。"],
  ["岗位对接", "招募省按对口名额和志愿对接服务省，每人的对接理由均可查询。"],
  ["两级公示", "高校、招募省各公示三天，异议核查后答复。"],
  ["签约录取", "在线签订招募协议，获得《确认通知书》。"],
  ["报到上岗", "培训、二次信息注册，县级项目办确认在岗。"],
  ["按月核定", "每月核定在岗名册，据此发放补贴，本人随时可查。"],
] as const;

/** The programme to somebody who comes for the first time: what it is, what is open now, where one would go. */
export default function HomePage() {
  const actor = useActor();
  const { data: year, error, refetch } = useQuery(publicYear);
  // Until it is known the page looks as in the season in which most people come.
  const mayApply = year === undefined || (year !== null && signupOf(year)?.state === "open");
  return (
    <div className="home">
      <section className="hero">
        <h1>到西部去，到基层去，到祖国最需要的地方去</h1>
        <p>大学生志愿服务西部计划招募普通高校应届毕业生和在读研究生，到西部基层开展一至三年的志愿服务。</p>
        {year && <p className="hero-year">{headlineOf(year)}</p>}
        <p className="hero-links">
          {actor ? (
            <Link to={homeOf(actor)} className="hero-button">
              进入工作台
            </Link>
          ) : (
            <>
              <Link to="/sign-up" className={mayApply ? "hero-button" : undefined}>
                {mayApply ? "我要报名" : "学生注册"}
              </Link>
              <Link to="/sign-in" className="hero-second">
                项目办登录
              </Link>
            </>
          )}
        </p>
      </section>
      {error && <ProblemAlert problem={problemOf(error)} retry={refetch} />}
      {year && <Calendar windows={year.calendar} />}
      <section aria-labelledby="how">
        <h2 id="how">从报名到服务</h2>
        <ol className="how">
          {steps.map(([title, text]) => (
            <li key={title} className="card">
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      {year && <ServiceProvinces year={year} />}
      <Latest />
    </div>
  );
}
