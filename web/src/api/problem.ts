/** Why the system said no (RFC 9457 with a permanent code); further facts stand beside. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  traceId?: string;
  errors?: Record<string, string[]>;
  [fact: string]: unknown;
}

/** A refusal, or that nobody answered, as something to throw. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
  }
}

const unreachable: Problem = {
  status: 0,
  code: "network.unreachable",
  detail: "无法连接服务器，请检查网络后重试；已填写的内容仍保留在本页。",
};
const unreadable = (status: number): Problem => ({ status, code: "answer.unreadable", detail: "服务器的回答无法读取，请稍后重试。" });

/** The problem of anything that was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (thrown instanceof TypeError) return unreachable;
  return { status: 0, code: "page.fault", detail: "页面出现故障，请刷新后重试。" };
}

export const isStale = (problem: Problem) => problem.status === 412 || problem.code === "request.raced";
export const isSignedOut = (problem: Problem) => problem.code === "access.not-signed-in";

let signedOut = () => {};

/** Tells the listener of every answer that says that nobody is signed in. */
export function whenSignedOut(listener: () => void) {
  signedOut = listener;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call answered; a refusal is thrown as {@link ProblemError}. */
export async function read<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (response.ok) return data as NonNullable<T>;
  throw new ProblemError(asProblem(error, response));
}

/** A JSON answer of an address that no OpenAPI document describes. */
export async function readJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, { credentials: "same-origin", ...init });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw new ProblemError(asProblem(body, response));
  return body as T;
}

/** The problem that a refused answer carries. */
export function asProblem(body: unknown, response: Response): Problem {
  const traceId = response.headers.get("X-Trace-Id") ?? undefined;
  if (typeof body !== "object" || body === null || !("code" in body)) return { ...unreadable(response.status), traceId };
  const problem: Problem = { traceId, ...(body as Problem), status: response.status };
  if (isSignedOut(problem)) signedOut();
  return problem;
}
