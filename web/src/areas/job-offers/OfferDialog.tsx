import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";
import { FormDialog } from "@/parts/FormDialog";
import { useSignedIn } from "@/session/session";
import { provinceOf } from "@/text/provinces";
import { useToday } from "@/text/today";
import JobFields from "./JobFields";
import { bodyOf, daysLater, type JobForm } from "./jobs";

const usualDays = 90;

export default function OfferDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const actor = useSignedIn();
  const today = useToday();
  return (
    <FormDialog<JobForm>
      title="发布岗位"
      okText="确认发布"
      initialValues={{
        province: actor.region ? provinceOf(actor.region) : undefined,
        openings: 1,
        expiresOn: daysLater(today, usualDays),
      }}
      close={close}
      submit={async (form, headers) => {
        await read(api.employment.POST("/api/employment/jobs", { body: bodyOf(form), headers }));
        await client.invalidateQueries({ queryKey: ["list", "job-offers"] });
      }}
    >
      <JobFields />
    </FormDialog>
  );
}
