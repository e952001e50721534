import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { problemOf } from "@/api/problem";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { ApplicationActions } from "../ApplicationActions";
import { type Application, currentYear, myApplication, myDraft } from "../queries";
import { FormFacts } from "./FormFacts";
import { FormWizard } from "./FormWizard";
import "./application.css";

/** The sign-up form: filled in by steps, or as it stands where it cannot be changed any more. */
export default function ApplicationPage() {
  const application = useQuery(myApplication);
  const year = useQuery(currentYear);
  const draft = useQuery(myDraft);
  const failed = application.error ?? year.error ?? draft.error;
  if (failed)
    return <ProblemAlert problem={problemOf(failed)} retry={() => Promise.all([application.refetch(), year.refetch(), draft.refetch()])} />;
  if (application.isPending || year.isPending || draft.isPending) return <Waiting />;
  const mine = application.data ?? null;
  if (!year.data) {
    return (
      <section className="card stack">
        <h1>报名登记</h1>
        <p>本年度计划尚未发布，暂不能报名。</p>
      </section>
    );
  }
  // A draft of an earlier year is over with it.
  const begun = draft.data?.year === year.data.year ? draft.data : null;
  const mayEdit = mine === null || mine.year !== year.data.year || mine.allowedActions.includes("edit");
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{year.data.year} 年西部计划报名登记</h1>
        {mine && <StateTag state={mine.state} label={mine.stateLabel} />}
        <p>
          报名时间 {formatDay(year.data.policy["signup.open"])}至{formatDay(year.data.policy["signup.close"])}
          。提交后由本校项目办审核；审核后再修改的，保存前会提示是否须重新审核，请仔细核对后填写。
        </p>
      </div>
      {mayEdit ? <FormWizard application={mine} draft={begun} year={year.data} /> : mine && <Fixed application={mine} />}
    </div>
  );
}

function Fixed({ application }: { application: Application }) {
  return (
    <section className="card stack">
      <FormFacts application={application} />
      <ApplicationActions application={application} />
      <p>
        <Link to="/my/registration-form">打印《报名登记表》</Link>
      </p>
    </section>
  );
}
