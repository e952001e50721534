import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "react-router";
import { StateTag } from "@/parts/StateTag";
import { useActor } from "@/session/session";
import { useToday } from "@/text/today";
import { type Listing, listingStandingOf, type Notice, takesObjections } from "./notice";

const ObjectionDialog = lazy(() => import("./ObjectionDialog"));

/** The list of a notice; whoever has signed in may object to somebody until their last day. */
export function Listings({ notice, rows, reload }: { notice: Notice; rows: readonly Listing[]; reload: () => void }) {
  const actor = useActor();
  const { pathname } = useLocation();
  const [against, setAgainst] = useState<Listing>();
  const today = useToday();
  const open = rows.some((row) => takesObjections(row, today));
  if (rows.length === 0) return <p className="soft">名单为空。</p>;
  return (
    <>
      {!open && notice.state === "running" && today > notice.endsOn && <p className="soft">公示期已过，不再受理异议。</p>}
      {open && actor === null && (
        <p className="soft">
          对名单有异议的，请<Link to={`/sign-in?next=${encodeURIComponent(pathname)}`}>登录</Link>后提出。
        </p>
      )}
      <table className="listings">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">高校</th>
            <th scope="col">服务省</th>
            <th scope="col">状态</th>
            {open && actor && <th scope="col">异议</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.applicationId}>
              <td>{row.maskedName}</td>
              <td>{row.universityName}</td>
              <td>{row.serviceProvinceName}</td>
              <td>
                <StateTag {...listingStandingOf(row, today)} />
              </td>
              {open && actor && (
                <td>
                  {takesObjections(row, today) && (
                    <Button size="small" onClick={() => setAgainst(row)} aria-label={`对 ${row.maskedName} 提出异议`}>
                      提出异议
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {against && (
        <Suspense>
          <ObjectionDialog
            notice={notice}
            applicationId={against.applicationId}
            name={against.maskedName}
            close={() => {
              setAgainst(undefined);
              reload();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
