import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { FormDialog } from "@/parts/FormDialog";
import PostFields from "./PostFields";
import type { PostView } from "./posts";

type Facts = Pick<PostView, "title" | "unit" | "category" | "townshipOrBelow" | "headcount">;

export default function DeclareDialog({ year, close }: { year: number; close: () => void }) {
  const client = useQueryClient();
  return (
    <FormDialog<Facts>
      title={`申报 ${year} 年度岗位`}
      okText="申报"
      initialValues={{ townshipOrBelow: true, headcount: 1 }}
      close={close}
      submit={async (facts, headers) => {
        await read(api.placement.POST("/api/placement/posts", { body: { ...facts, year }, headers }));
        await client.invalidateQueries({ queryKey: ["list", "posts"] });
      }}
    >
      <PostFields year={year} />
    </FormDialog>
  );
}
