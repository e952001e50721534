import type { Schema } from "@/api/types";

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

const provinceOf = (region: string) => `${region.slice(0, 2)}0000`;

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

/** So many days later, as a day `2021-05-04`. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How a job stands for who manages it: one whose last day has passed is neither offered nor closed. */
export const standingOf = ({ state, stateName, expired }: Pick<JobLine, "state" | "stateName" | "expired">) =>
  expired ? { state: "returned", label: "已截止" } : { state, label: stateName };
