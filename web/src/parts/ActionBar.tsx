import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { idempotency, ifMatch } from "@/api/client";
import { useSubmissionKeys } from "@/api/idempotency";
import { isStale, type Problem, problemOf } from "@/api/problem";
import { type Action, type ActionValues, allowedOf, asksFirst } from "./actions";
import { ProblemAlert } from "./ProblemAlert";
import { StaleNotice } from "./StaleNotice";

const ActionDialog = lazy(() => import("./ActionDialog"));

interface ActionBarProps<Record extends object> {
  /** The record as the person sees it; its `allowedActions` and `revision` decide. */
  record: Record & { allowedActions: readonly string[]; revision: number };
  actions: readonly Action[];
  /** Reads the record again: after success, and to show what changed where somebody else was faster. */
  reload: () => Promise<unknown>;
  /** The fields that are compared then, with their Chinese names. */
  names?: Readonly<{ [field: string]: string }>;
  /** After success, with what the service answered. */
  onDone?: (answer: unknown, action: Action) => void;
  /** What else stands in the row, before the buttons. */
  children?: ReactNode;
}

/** The buttons of a record: only what it allows, each asking first for what it needs. A stale record says so and shows the change. */
export function ActionBar<Record extends object>({ record, actions, reload, names = {}, onDone, children }: ActionBarProps<Record>) {
  const [asked, setAsked] = useState<Action>();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<string>();
  const seen = useRef<object>(record);
  const keys = useSubmissionKeys();

  const run = async (action: Action, values: ActionValues) => {
    setBusy(action.key);
    setProblem(undefined);
    setDone(undefined);
    try {
      const headers = { ...ifMatch(record.revision), ...idempotency(keys.of([action.key, record.revision, values])) };
      const answer = await action.run(values, headers);
      keys.renew();
      setAsked(undefined);
      setDone(`${action.label}：已完成`);
      await reload();
      onDone?.(answer, action);
    } catch (thrown) {
      const refused = problemOf(thrown);
      if (isStale(refused)) await showChange(refused);
      else setProblem(refused);
    } finally {
      setBusy(undefined);
    }
  };
  const showChange = async (refused: Problem) => {
    seen.current = record;
    setAsked(undefined);
    await reload();
    setProblem(refused);
  };

  const shown = allowedOf(actions, record.allowedActions);
  return (
    <div className="action-bar">
      {children}
      {shown.map((action) => (
        <Button
          key={action.key}
          type={action.tone === "primary" ? "primary" : "default"}
          danger={action.tone === "danger"}
          loading={busy === action.key && !asked}
          disabled={!!action.held}
          onClick={() => {
            setProblem(undefined);
            return asksFirst(action) ? setAsked(action) : run(action, {});
          }}
        >
          {action.label}
        </Button>
      ))}
      {shown.map(
        (action) =>
          action.held && (
            <span key={`${action.key} held`} className="soft">
              {action.held}
            </span>
          ),
      )}
      <span role="status" className="action-done">
        {done}
      </span>
      {problem && !asked && isStale(problem) && (
        <StaleNotice before={seen.current} after={record} names={names} dismiss={() => setProblem(undefined)} />
      )}
      {problem && !asked && !isStale(problem) && <ProblemAlert problem={problem} />}
      {asked && (
        <Suspense>
          <ActionDialog
            action={asked}
            busy={!!busy}
            problem={problem}
            run={(values) => run(asked, values)}
            stale={showChange}
            close={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
