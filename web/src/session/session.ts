import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { csrf } from "@/api/client";
import { isSignedOut, problemOf, readJson } from "@/api/problem";
import type { Actor, OfficerRole, Party } from "@/api/types";

interface SessionView {
  actor: Actor;
}

// The gateway writes into the page whether the browser brought a session: who brought none need not be asked for. Once only: the
// page stays open while people sign in.
let mayTrustPage = true;
function broughtNone(): boolean {
  const none = mayTrustPage && document.querySelector<HTMLMetaElement>("meta[name=session]")?.content === "no";
  mayTrustPage = false;
  return none;
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 60_000,
  queryFn: async ({ client, queryKey }): Promise<Actor | null> => {
    if (broughtNone()) return null;
    try {
      return (await readJson<SessionView>("/session")).actor;
    } catch (thrown) {
      // Who was signed in stays so for this page, below the sign-in that is asked for: leaving the page would lose the work.
      if (isSignedOut(problemOf(thrown))) return client.getQueryData<Actor | null>(queryKey) ?? null;
      throw thrown;
    }
  },
});

/** Who is signed in; undefined until that is known. */
export const useActor = (): Actor | null | undefined => useQuery(sessionQuery).data;

/** Who is signed in, on a page that the guard opens to people who are. */
export function useSignedIn(): Actor {
  const actor = useActor();
  if (!actor) throw new Error("This page is for people who are signed in: say so in its area's route.");
  return actor;
}

export const isParty = (actor: Actor | null | undefined, ...parties: Party[]) => !!actor && parties.includes(actor.party);
export const hasRole = (actor: Actor | null | undefined, role: OfficerRole) => !!actor?.roles.includes(role);

export interface Credentials {
  email?: string;
  password?: string;
  /** The proof of a registration or invitation that was just completed. */
  loginTicket?: string;
  /** Which office to act for, where the officer has several. */
  officeId?: string;
}

const changing = { headers: { ...csrf, "Content-Type": "application/json" } };

/** Signs in; everything that was read as somebody else is forgotten. */
export async function signIn(client: QueryClient, credentials: Credentials): Promise<Actor> {
  const { actor } = await readJson<SessionView>("/session", { ...changing, method: "POST", body: JSON.stringify(credentials) });
  const before = client.getQueryData(sessionQuery.queryKey);
  if (before && (before.accountId !== actor.accountId || before.officeId !== actor.officeId)) client.clear();
  client.setQueryData(sessionQuery.queryKey, actor);
  return actor;
}

/** Signs out, and leaves nothing of the person on this page. */
export async function signOut(client: QueryClient): Promise<void> {
  await fetch("/session", { ...changing, method: "DELETE", credentials: "same-origin" });
  client.clear();
  client.setQueryData(sessionQuery.queryKey, null);
}
