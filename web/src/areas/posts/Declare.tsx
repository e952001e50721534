import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { FormDialog } from "@/parts/FormDialog";
import { PostFields } from "./PostFields";
import type { PostView } from "./posts";

type Facts = Pick<PostView, "title" | "unit" | "category" | "townshipOrBelow" | "headcount">;

/** A county declares a post for the year. */
export function Declare({ year }: { year: number }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        申报岗位
      </Button>
      {open && (
        <FormDialog<Facts>
          title={`申报 ${year} 年度岗位`}
          okText="申报"
          initialValues={{ townshipOrBelow: true, headcount: 1 }}
          close={() => setOpen(false)}
          submit={async (facts, headers) => {
            await read(api.placement.POST("/api/placement/posts", { body: { ...facts, year }, headers }));
            await client.invalidateQueries({ queryKey: ["list", "posts"] });
          }}
        >
          <PostFields />
        </FormDialog>
      )}
    </>
  );
}
