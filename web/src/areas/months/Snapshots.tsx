import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import type { Schema } from "@/api/types";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { formatInstant } from "@/text/dates";
import { formatCount } from "@/text/money";
import { Differences } from "./Differences";

type Snapshot = Schema<"serviceManagement", "SnapshotRow">;
interface Of {
  province: string;
  month: string;
}

/** The certified versions of a province's month: frozen, each with its fingerprint and its file. */
export function Snapshots({ province, month, latest }: Of & { latest: number }) {
  const path = { province, month };
  const versions = useQuery({
    // With another version, another list: who certifies sees it at once.
    queryKey: ["snapshots", province, month, latest],
    queryFn: () =>
      read(api.serviceManagement.GET("/api/service-management/province-months/{province}/{month}/snapshots", { params: { path } })),
  });
  if (versions.isError) return <ProblemAlert problem={problemOf(versions.error)} retry={() => versions.refetch()} />;
  if (!versions.data) return <Waiting />;
  return (
    <section className="card" aria-labelledby="snapshots">
      <h2 id="snapshots">核定版本</h2>
      {versions.data.length === 0 ? <p className="soft">全国项目办尚未核定。</p> : <Versions versions={versions.data} {...path} />}
      {versions.data.length > 1 && <Compare versions={versions.data} {...path} />}
    </section>
  );
}

const Versions = ({ versions, province, month }: Of & { versions: readonly Snapshot[] }) => (
  <ul className="snapshots">
    {versions.map((version) => (
      <li key={version.version}>
        <strong>第 {version.version} 版</strong>
        <span>
          计入 {formatCount(version.headcount)} 人，名单 {formatCount(version.lineCount)} 条
        </span>
        <span className="soft">{formatInstant(version.certifiedAt)} 核定</span>
        <span title="名单内容的 SHA-256">
          校验码 <code>{version.sha256.slice(0, 12)}</code>
        </span>
        <a href={`/api/service-management/province-months/${province}/${month}/snapshots/${version.version}?format=csv`} download>
          下载 CSV
        </a>
      </li>
    ))}
  </ul>
);

function Compare({ versions, province, month }: Of & { versions: readonly Snapshot[] }) {
  const last = versions.length;
  const [from, setFrom] = useState(versions[last - 2]?.version ?? 1);
  const [to, setTo] = useState(versions[last - 1]?.version ?? 1);
  const difference = useQuery({
    queryKey: ["differences", province, month, from, to],
    queryFn: () =>
      read(
        api.serviceManagement.GET("/api/service-management/province-months/{province}/{month}/snapshots/{version}/differences", {
          params: { path: { province, month, version: from }, query: { with: to } },
        }),
      ),
  });
  const options = versions.map(({ version }) => ({ value: version, label: `第 ${version} 版` }));
  return (
    <div className="stack snapshot-compare">
      <div>
        比较 <Select aria-label="原版本" value={from} options={options} onChange={setFrom} /> 与{" "}
        <Select aria-label="新版本" value={to} options={options} onChange={setTo} />
      </div>
      {difference.isError && <ProblemAlert problem={problemOf(difference.error)} retry={() => difference.refetch()} />}
      {difference.data && (
        <Differences difference={difference.data} nameOf={(id) => `志愿者 ${id.slice(-6)}`} same="两个版本的名单相同。" />
      )}
    </div>
  );
}
