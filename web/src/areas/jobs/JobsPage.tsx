import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { Link, useSearchParams } from "react-router";
import { api } from "@/api/client";
import { problemOf, read } from "@/api/problem";
import { Dated } from "@/parts/Dated";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { formatDay } from "@/text/dates";
import { provinces } from "@/text/provinces";
import "./jobs.css";

/** Jobs by place and word; the address says what was looked for. */
export default function JobsPage() {
  const [params, setParams] = useSearchParams();
  const region = params.get("region") ?? "";
  const search = params.get("q") ?? "";
  const jobs = useInfiniteQuery({
    queryKey: ["jobs", region, search],
    initialPageParam: "",
    queryFn: ({ pageParam }) => {
      const query = { ...(region && { region }), ...(search && { search }), ...(pageParam && { cursor: pageParam }) };
      return read(api.employment.GET("/api/employment/jobs", { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor,
  });
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(key, value);
    else next.delete(key);
    setParams(next, { replace: true });
  };
  const rows = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className="page-head">
        <h1>就业专区</h1>
        <p>经省级项目办核准的用人单位面向西部计划志愿者发布的岗位。</p>
      </div>
      <div className="job-filters">
        <Select
          aria-label="地区"
          placeholder="全部地区"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={region || undefined}
          options={Object.entries(provinces).map(([value, label]) => ({ value, label }))}
          onChange={(value?: string) => set("region", value ?? "")}
        />
        <Input.Search
          key={search}
          aria-label="搜索岗位"
          placeholder="岗位或单位名称"
          defaultValue={search}
          allowClear
          onSearch={(text) => set("q", text.trim())}
        />
      </div>
      {jobs.isError && <ProblemAlert problem={problemOf(jobs.error)} retry={() => jobs.refetch()} />}
      {jobs.isPending && <Waiting />}
      {jobs.isSuccess && rows.length === 0 && (
        <p className="card soft">{region || search ? "没有符合条件的岗位。" : "目前没有招聘中的岗位。"}</p>
      )}
      <ul className="job-list">
        {rows.map((job) => (
          <li key={job.id} className="card">
            <h2>
              <Link to={`/jobs/${job.id}`}>{job.title}</Link>
            </h2>
            <p>{job.employerName}</p>
            <p className="soft">
              <Dated text={`${job.regionName} · 招 ${job.openings} 人 · ${formatDay(job.expiresOn)}截止`} />
            </p>
          </li>
        ))}
      </ul>
      {jobs.hasNextPage && (
        <Button loading={jobs.isFetchingNextPage} onClick={() => jobs.fetchNextPage()}>
          显示更多
        </Button>
      )}
    </div>
  );
}
