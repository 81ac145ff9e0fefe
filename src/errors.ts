import type { Finding } from './finding.ts';

/** Exit codes, a public contract: the README lists them and a test holds each. */
export const EXIT = {
  ok: 0,
  /** Findings at or above the threshold, or a search or lookup without a hit. */
  findings: 1,
  usage: 2,
  /** Knowledge base, config or answers file broken. */
  broken: 3,
  io: 4,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What happened, why, and what to do next. All three are sentences for the user, already in the user's language. */
export interface ErrorText {
  readonly message: string;
  readonly cause: string;
  readonly next: string;
}

/** An end of the command that the user is told about; anything else that is thrown counts as a bug in magna. */
export class MagnaError extends Error {
  readonly exit: ExitCode;
  readonly reason: string;
  readonly next: string;
  readonly findings: readonly Finding[];
  /** An answer object that `--json` prints instead of the error object, such as the open question of a triage. */
  readonly answer: object | undefined;

  constructor(exit: ExitCode, text: ErrorText, more: { findings?: readonly Finding[]; answer?: object } = {}) {
    super(text.message);
    this.name = 'MagnaError';
    this.exit = exit;
    this.reason = text.cause;
    this.next = text.next;
    this.findings = more.findings ?? [];
    this.answer = more.answer;
  }
}
