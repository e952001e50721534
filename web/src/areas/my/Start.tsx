import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { formatDay, formatInstant } from "@/text/dates";
import { publicYear } from "@/text/years";
import { type CalendarWindow, signupOf, standingOf } from "../home/year";
import { myDraft } from "./queries";

/** Before the form is handed in: the way to it, and until when. */
export function Start() {
  const draft = useQuery(myDraft);
  const year = useQuery(publicYear).data;
  const signup = year ? signupOf(year) : undefined;
  return (
    <section className="card stack">
      <h2>{draft.data ? "报名表尚未提交" : "还没有报名"}</h2>
      <p>填写报名表约需 10 分钟，可随时保存草稿。提交后请打印《报名登记表》，签字盖章后交本校项目办。</p>
      {signup && <p>{deadlineOf(signup)}</p>}
      <p>
        <Link to="/my/application" className={signup?.state === "open" ? "start-button" : undefined}>
          {draft.data ? "继续填写" : "开始报名"}
        </Link>
        {draft.data && <span className="soft">　{formatInstant(draft.data.savedAt)} 自动保存</span>}
      </p>
    </section>
  );
}

const deadlineOf = (signup: CalendarWindow): string =>
  signup.state === "upcoming"
    ? `报名${formatDay(signup.opensOn)}开始，${formatDay(signup.closesOn)}截止。`
    : `报名截止 ${formatDay(signup.closesOn)}（${standingOf(signup)}）`;
