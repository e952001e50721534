import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/api/problem";
import { TermDecisions } from "@/areas/volunteers/TermDecisions";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { StateTag } from "@/parts/StateTag";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { categoryIn } from "@/text/labels";
import { myApplication, myTerm, postsOf, type Term } from "../queries";
import { officeOf } from "../term";
import { Registration } from "./Registration";
import { ServiceActions } from "./ServiceActions";

/** The person's service: registration on arrival, one's own data, requests, and everything that was decided. */
export default function ServicePage() {
  const application = useQuery(myApplication);
  const admitted = application.data?.state === "admitted";
  const term = useQuery({ ...myTerm, enabled: admitted });
  if (term.isError) return <ProblemAlert problem={problemOf(term.error)} retry={() => term.refetch()} />;
  if (application.isPending || (admitted && term.isPending)) return <Waiting />;
  if (!term.data) {
    return (
      <section className="card stack">
        <h1>在岗服务</h1>
        <p>录取并报到后，在这里办理二次信息注册、延期和离岗。</p>
      </section>
    );
  }
  const mine = term.data;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>在岗服务</h1>
        <StateTag state={mine.state} label={mine.stateLabel} />
      </div>
      {mine.payHold && <p className="notice">您变更过姓名或银行卡，县级项目办核对前补贴暂缓发放，核对后补发。</p>}
      {mine.allowedActions.includes("register") && <Registration term={mine} />}
      <div className="columns">
        <section className="card stack" aria-labelledby="term">
          <h2 id="term">服务信息</h2>
          <Facts term={mine} />
          <ServiceActions term={mine} />
        </section>
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">办理记录</h2>
          <TermDecisions term={mine} />
        </section>
      </div>
    </div>
  );
}

/** The request for another year, and who decides it or when it was decided. */
function extensionOf(term: Term): string | null {
  const { extensionRequestedOn, extensionDecidedOn } = term;
  if (!extensionRequestedOn) return null;
  const decision = extensionDecidedOn ? `${formatDay(extensionDecidedOn)}已办理` : `待${officeOf(term)}决定`;
  return `${formatDay(extensionRequestedOn)}申请，${decision}`;
}

function Facts({ term }: { term: Term }) {
  const posts = useQuery({ ...postsOf(term), enabled: !!term.postId });
  const post = posts.data?.items.find(({ id }) => id === term.postId);
  const facts: [string, string | null | undefined][] = [
    ["服务省", term.serviceProvinceName],
    ["服务县", term.countyName],
    ["岗位", post && `${post.title} · ${post.unit}`],
    ["专项", term.category && categoryIn(term.serviceProvinceCode, term.category)],
    ["服务期", `${formatDay(term.startsOn)}至${formatDay(term.endsOn)}`],
    ["报到", formatDay(term.arrivedOn)],
    ["在岗自", formatDay(term.onDutyFrom)],
    ["银行卡", term.cardNumberMasked],
    ["手机号", term.phoneMasked],
    ["延期申请", extensionOf(term)],
    ["离岗申请", term.leaveWish],
    ["离岗", term.leftOn ? `${formatDay(term.leftOn)}，${term.leaveReason ?? ""}` : null],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value && value !== "—")
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
