import type { Schema } from "@/api/types";
import { provinceOf } from "@/text/provinces";

export type JobLine = Schema<"employment", "JobLine">;
export type JobView = Schema<"employment", "JobView">;

/** What the form collects: the place in two steps, the rest as the service takes it. */
export interface JobForm {
  title: string;
  province: string;
  county?: string | null;
  openings: number;
  description: string;
  contact: string;
  expiresOn: string;
}

/** The place as the service takes it: the county where one is chosen, else the province. */
export const bodyOf = ({ province, county, ...rest }: JobForm) => ({ ...rest, regionCode: county || province });

/** The form of a job that is there. */
export const formOf = ({ title, regionCode, openings, description, contact, expiresOn }: JobView): JobForm => ({
  title,
  province: provinceOf(regionCode),
  county: regionCode.endsWith("0000") ? null : regionCode,
  openings,
  description,
  contact,
  expiresOn,
});

/** How a job stands for who manages it: one whose last day has passed is neither offered nor closed. */
export const standingOf = ({ state, stateName, expired }: Pick<JobLine, "state" | "stateName" | "expired">) =>
  expired ? { state: "returned", label: "已截止" } : { state, label: stateName };
