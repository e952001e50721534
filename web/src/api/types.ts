import type { components as Employment } from "./generated/employment";
import type { components as Identity } from "./generated/identity";
import type { components as Placement } from "./generated/placement";
import type { components as Recruitment } from "./generated/recruitment";
import type { components as ServiceManagement } from "./generated/service-management";
import type { components as Subsidy } from "./generated/subsidy";

/** The schemas of a service by the names of its OpenAPI document: `Schema<"recruitment", "ApplicationView">`. */
interface Schemas {
  identity: Identity["schemas"];
  recruitment: Recruitment["schemas"];
  placement: Placement["schemas"];
  serviceManagement: ServiceManagement["schemas"];
  subsidy: Subsidy["schemas"];
  employment: Employment["schemas"];
}
export type Schema<Service extends keyof Schemas, Name extends keyof Schemas[Service]> = Schemas[Service][Name];

/** On whose behalf somebody acts. */
export type Party = "student" | "university" | "county" | "prefecture" | "province" | "national" | "employer" | "finance";
export type OfficerRole = "maintainer" | "reviewer" | "administrator";

/** Who is signed in, as Identity describes them. */
export interface Actor {
  accountId: string;
  party: Party;
  region: string | null;
  officeId: string | null;
  officeName: string | null;
  universityCode: string | null;
  roles: OfficerRole[];
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** How many the whole list has, where the service counts them. */
  total?: number;
}

/** What became of one item of a bulk action; services name the item `id` or `item`. */
export interface ItemOutcome {
  id?: string;
  item?: string;
  done: boolean;
  code: string | null;
  detail: string | null;
}
