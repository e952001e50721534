import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { readJson } from "@/api/problem";
import type { Page } from "@/api/types";
import { pageAddress } from "@/parts/table/query";
import { type ApplicationRow, type ApplicationView, list } from "./applications";

/** After one form the next of the stack, so that the list need not be gone back to each time. */
export function NextToReview({ after }: { after: ApplicationView }) {
  const filters = { year: String(after.year), state: "unreviewed" };
  const waiting = useQuery({
    // With the state: when this one has been reviewed or returned, the stack is another.
    queryKey: ["next-to-review", after.id, after.year, after.state],
    queryFn: () => readJson<Page<ApplicationRow>>(pageAddress(list, { filters, q: "", sort: "", cursor: "", limit: 2 })),
  });
  const next = waiting.data?.items.find(({ id }) => id !== after.id);
  return next ? <Link to={`/applications/${next.id}`}>下一份待审核：{next.name}</Link> : null;
}
