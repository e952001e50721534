import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { useToday } from "@/text/today";
import { ApplicationActions, awaitsPaper } from "../ApplicationActions";
import { type Application, currentYear, type Draft, myApplication, myDraft, myTerm, type ProgrammeYear, type Term } from "../queries";
import { extensionHeld, extensionWaits, isServing, officeOf } from "../term";
import { FormFacts } from "./FormFacts";
import { FormWizard } from "./FormWizard";
import "./application.css";

/** The sign-up form: filled in by steps, or as it stands where it cannot be changed any more. */
export default function ApplicationPage() {
  const application = useQuery(myApplication);
  const year = useQuery(currentYear);
  const draft = useQuery(myDraft);
  const admitted = application.data?.state === "admitted";
  const term = useQuery({ ...myTerm, enabled: admitted });
  const asked = [application, year, draft, ...(admitted ? [term] : [])];
  const failed = asked.find(({ error }) => error)?.error;
  if (failed) return <ProblemAlert problem={problemOf(failed)} retry={() => Promise.all(asked.map(({ refetch }) => refetch()))} />;
  if (asked.some(({ isPending }) => isPending)) return <Waiting />;
  const newest = application.data ?? null;
  if (!year.data) {
    return (
      <section className="card stack">
        <h1>报名登记</h1>
        <p>本年度计划尚未发布，暂不能报名。</p>
      </section>
    );
  }
  const ofThisYear = newest?.year === year.data.year;
  const fixed = ofThisYear ? !newest.allowedActions.includes("edit") : isServing(term.data);
  return newest && fixed ? (
    <Fixed application={newest} serving={ofThisYear ? null : term.data} />
  ) : (
    <SignUp newest={newest} draft={draft.data ?? null} year={year.data} />
  );
}

/** The year's form to fill in. One of an earlier year is over with it, and so is a draft: of the form, it only saves some typing. */
function SignUp({ newest, draft, year }: { newest: Application | null; draft: Draft | null; year: ProgrammeYear }) {
  const mine = newest?.year === year.year ? newest : null;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{year.year} 年西部计划报名登记</h1>
        {mine && <StateTag state={mine.state} label={mine.stateLabel} />}
        <p>
          报名时间：{formatDay(year.policy["signup.open"])}至{formatDay(year.policy["signup.close"])}
          。提交后由本校项目办审核；审核后再修改的，保存前会提示是否须重新审核，请仔细核对后填写。
        </p>
      </div>
      <FormWizard application={mine} former={mine ? null : newest} draft={draft?.year === year.year ? draft : null} year={year} />
    </div>
  );
}

function Fixed({ application, serving }: { application: Application; serving: Term | null | undefined }) {
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{application.year} 年西部计划报名登记</h1>
        <StateTag state={application.state} label={application.stateLabel} />
        {serving && (
          <p>
            您正在服务期内，无须再次报名。
            <AnotherYear term={serving} />
          </p>
        )}
      </div>
      <section className="card stack">
        <FormFacts application={application} />
        <ApplicationActions application={application} />
        {!awaitsPaper(application) && (
          <p>
            <Link to="/my/registration-form">打印《报名登记表》</Link>
          </p>
        )}
      </section>
    </div>
  );
}

/** How to serve for another year: where to ask for it, or who has the request; nothing while it cannot be asked for. */
function AnotherYear({ term }: { term: Term }) {
  const today = useToday();
  if (extensionWaits(term)) return `延期申请待${officeOf(term)}决定。`;
  if (!term.allowedActions.includes("request-extension") || extensionHeld(term, today)) return null;
  return (
    <>
      需要延长服务的，在“<Link to="/my/service">在岗服务</Link>”中申请延期。
    </>
  );
}
