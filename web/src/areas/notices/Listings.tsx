import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "react-router";
import type { Schema } from "@/api/types";
import { StateTag } from "@/parts/StateTag";
import { useActor } from "@/session/session";
import type { Notice } from "./notice";

const ObjectionDialog = lazy(() => import("./ObjectionDialog"));

type Listing = Schema<"recruitment", "ListingView">;
const stateLabels: Readonly<Record<Listing["state"], string>> = { running: "公示中", passed: "无异议", "taken-down": "已撤下" };

/** The list of a notice; whoever has signed in may object to a line as long as the notice runs. */
export function Listings({ notice, rows, reload }: { notice: Notice; rows: readonly Listing[]; reload: () => void }) {
  const actor = useActor();
  const { pathname } = useLocation();
  const [against, setAgainst] = useState<Listing>();
  const running = notice.state === "running";
  if (rows.length === 0) return <p className="soft">名单为空。</p>;
  return (
    <>
      {running && actor === null && (
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
            {running && actor && <th scope="col">异议</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.applicationId}>
              <td>{row.maskedName}</td>
              <td>{row.universityName}</td>
              <td>{row.serviceProvinceName}</td>
              <td>
                <StateTag state={row.state} label={row.clockStopped ? "异议核查中" : stateLabels[row.state]} />
              </td>
              {running && actor && (
                <td>
                  {row.state === "running" && (
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
