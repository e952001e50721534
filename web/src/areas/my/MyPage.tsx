import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { DecisionTimeline } from "@/parts/DecisionTimeline";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { ApplicationActions, awaitsPaper } from "./ApplicationActions";
import { MonthsCard } from "./MonthsCard";
import { type Application, myApplication, myTerm, myTimeline, type Term } from "./queries";
import { Start } from "./Start";
import { nextStepOf, waitingRequestsOf } from "./term";
import { wordsOf } from "./words";
import "./my.css";

/** Where the person stands, what comes next, and everything that was decided, with its reason. */
export default function MyPage() {
  const application = useQuery(myApplication);
  // There is no service before admission: who is not admitted need not ask.
  const term = useQuery({ ...myTerm, enabled: application.data?.state === "admitted" });
  const failed = application.error ?? term.error;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>我的西部计划</h1>
      </div>
      {failed && <ProblemAlert problem={problemOf(failed)} retry={() => application.refetch().then(() => term.refetch())} />}
      {application.isPending && <Waiting />}
      {application.data === null && <Start />}
      {application.data && (
        <div className="columns">
          <div className="stack">
            {term.data && <ServiceCard term={term.data} />}
            <ApplicationCard application={application.data} />
            {term.data && <MonthsCard />}
          </div>
          <Timeline term={term.data} />
        </div>
      )}
    </div>
  );
}

function ApplicationCard({ application }: { application: Application }) {
  return (
    <section className="card stack" aria-labelledby="application">
      <h2 id="application">
        {application.year} 年报名 <StateTag state={application.state} label={application.stateLabel} />
        {application.needsReReview && <StateTag state="unreviewed" label="待重新审核" />}
      </h2>
      <dl className="facts">
        <dt>高校</dt>
        <dd>{application.universityName}</dd>
        <dt>意向服务省</dt>
        <dd>{application.choiceNames.join("、")}</dd>
        {application.seat && (
          <>
            <dt>已对接服务省</dt>
            <dd>{application.seat.serviceProvinceName}</dd>
          </>
        )}
        {application.selectionScore !== null && (
          <>
            <dt>选拔成绩</dt>
            <dd>{application.selectionScore}</dd>
          </>
        )}
        {application.medical && (
          <>
            <dt>体检</dt>
            <dd>{application.medical.fit ? "合格" : "不合格"}</dd>
          </>
        )}
      </dl>
      <ApplicationActions application={application} />
      <p className="link-row">
        <Link to="/my/application">查看报名表</Link>
        {!awaitsPaper(application) && <Link to="/my/registration-form">打印《报名登记表》</Link>}
        {application.state === "admitted" && <Link to="/my/confirmation-notice">打印《确认通知书》</Link>}
        <Link to="/my/objections">我的异议</Link>
      </p>
    </section>
  );
}

function Timeline({ term }: { term: Term | null | undefined }) {
  const timeline = useQuery(myTimeline);
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline">办理进度</h2>
      {timeline.isError && <ProblemAlert problem={problemOf(timeline.error)} retry={() => timeline.refetch()} />}
      {timeline.data && (
        <DecisionTimeline
          next={nextStepOf(timeline.data.nextStep, term)}
          steps={timeline.data.steps.map((step) => ({
            at: step.at,
            title: wordsOf(step),
            by: step.by,
            reason: step.reason,
            tone: ["returned", "medically-unfit", "rejected", "withdrawn"].includes(step.to)
              ? "bad"
              : step.to === "admitted"
                ? "good"
                : "plain",
          }))}
        />
      )}
    </section>
  );
}

function ServiceCard({ term }: { term: Term }) {
  return (
    <section className="card stack" aria-labelledby="service">
      <h2 id="service">
        服务 <StateTag state={term.state} label={term.stateLabel} />
      </h2>
      <p>
        {term.serviceProvinceName}
        {term.countyName && ` ${term.countyName}`} · {formatDay(term.startsOn)}至{formatDay(term.endsOn)}
      </p>
      {waitingRequestsOf(term).map((request) => (
        <p key={request}>{request}</p>
      ))}
      {term.payHold && <p>您的银行卡或姓名有变更，核对前补贴暂缓发放。</p>}
      <p>
        <Link to="/my/service">{term.state === "arrived" ? "办理二次信息注册" : "查看与办理"}</Link>
      </p>
    </section>
  );
}
