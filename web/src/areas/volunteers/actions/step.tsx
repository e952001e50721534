import { api, ifMatch } from "@/api/client";
import type { Action, ActionValues } from "@/parts/actions";
import { Reverts } from "@/parts/Reverts";
import type { TermView } from "../terms";

export const terms = api.serviceManagement;

type Step = (values: ActionValues, preview: boolean, headers?: Record<string, string>) => Promise<TermView>;

/** Where a step is sent; with `preview` it only says what it would revert. */
export const at = (term: TermView, preview: boolean) => ({ path: { id: term.id }, query: { preview } });

/** A step whose effect on the months is shown before it is done (C3). */
export const shownFirst = (term: TermView, step: Step): Pick<Action, "preview" | "run"> => ({
  preview: async (values) => <Reverts months={(await step(values, true, ifMatch(term.revision))).reverts ?? []} />,
  run: (values, headers) => step(values, false, headers),
});
