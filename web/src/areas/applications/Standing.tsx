import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { isParty, useSignedIn } from "@/session/session";
import type { ApplicationView } from "./applications";

/** Where an applicant stands: score, medical result and seat, with the reason for the seat where the office may read it. */
export function Standing({ view }: { view: ApplicationView }) {
  const actor = useSignedIn();
  const { medical, seat } = view;
  const reason = useQuery({
    queryKey: ["seat", seat?.id],
    queryFn: () => read(api.placement.GET("/api/placement/seats/{id}", { params: { path: { id: seat?.id ?? "" } } })),
    enabled: !!seat && isParty(actor, "province", "national"),
    retry: false,
  });
  return (
    <section className="card" aria-labelledby="standing">
      <h2 id="standing">选拔、体检和对接</h2>
      <dl className="facts">
        <dt>选拔成绩</dt>
        <dd>{view.selectionScore ?? "未录入"}</dd>
        <dt>体检</dt>
        <dd>{medical ? resultOf(medical.fit) : "未录入"}</dd>
        {medical?.pulmonaryFunctionFit !== undefined && medical?.pulmonaryFunctionFit !== null && (
          <>
            <dt>肺通气功能</dt>
            <dd>{resultOf(medical.pulmonaryFunctionFit)}</dd>
          </>
        )}
        <dt>对接服务省</dt>
        <dd>{seat ? seat.serviceProvinceName : "尚未对接"}</dd>
        {reason.data && (
          <>
            <dt>对接依据</dt>
            <dd>{reason.data.explanation}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const resultOf = (fit: boolean) => (fit ? "合格" : "不合格");
