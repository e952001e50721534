import { api } from "@/api/client";
import { read } from "@/api/problem";
import type { OfficerRole } from "@/api/types";

/** An office that the person who just signed in may act for. */
export interface OfficeOption {
  officeId: string;
  name: string;
  roles: OfficerRole[];
}

/** The offices of the caller's appointments that are in force. */
export async function officesOfMe(): Promise<OfficeOption[]> {
  const me = await read(api.identity.GET("/api/identity/me"));
  const now = new Date();
  const inForce = me.appointments.filter((a) => new Date(a.from) <= now && (!a.until || new Date(a.until) > now));
  const nameOf = new Map(me.offices.map((office) => [office.id, office.name]));
  return inForce.map((a) => ({ officeId: a.officeId, name: nameOf.get(a.officeId) ?? "—", roles: a.roles }));
}
