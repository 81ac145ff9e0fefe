import type { Case } from './case.ts';

/** What came of all cases, counted from their journals on this machine alone. */
export interface Statistics {
  readonly open: number;
  readonly closed: number;
  /** Solved by an answer of the FAQ, so that nobody had to be asked. */
  readonly deflected: number;
  /** Medians in hours; undefined where there is nothing to count. */
  readonly firstReplyHours: number | undefined;
  readonly solutionHours: number | undefined;
}

export function statisticsOf(cases: readonly Case[]): Statistics {
  const done = cases.filter(isDone);
  return {
    open: cases.length - done.length,
    closed: done.length,
    deflected: done.filter(isDeflected).length,
    firstReplyHours: median(cases.flatMap((one) => firstReplyHours(one) ?? [])),
    solutionHours: median(cases.flatMap((one) => solutionHours(one) ?? [])),
  };
}

function isDeflected({ closed, solvedInTriage }: Case): boolean {
  return closed?.solvedBy === 'faq' || (solvedInTriage && closed?.solvedBy === undefined);
}

/** Closed, or solved in the triage itself. */
export function isDone({ closed, solvedInTriage }: Case): boolean {
  return closed !== undefined || solvedInTriage;
}

/** From the first ticket to the first reply; undefined without either, or where their times are crossed. */
export function firstReplyHours({ firstTicketAt, firstReplyAt }: Case): number | undefined {
  return hoursBetween(firstTicketAt, firstReplyAt);
}

/** From the opening of a case to its solution; one that was closed unsolved has none. */
export function solutionHours({ openedAt, closed }: Case): number | undefined {
  return closed?.solvedBy === undefined ? undefined : hoursBetween(openedAt, closed.at);
}

function hoursBetween(from: Date | undefined, to: Date | undefined): number | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return (to.getTime() - from.getTime()) / 3_600_000;
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
