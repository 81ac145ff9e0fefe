/** How well a statement is known; `own` is the user's overlay and ranks with `verified`. */
export type Standing = 'verified' | 'reported' | 'unverified' | 'own';

export type Severity = 'error' | 'warning' | 'note';

/** One problem in one place, the same shape for every check. */
export interface Finding {
  /** `<noun>/<what-is-wrong>`, permanent. */
  readonly rule: string;
  readonly severity: Severity;
  readonly standing: Standing;
  readonly file: string;
  /** Counted from 1; 1 where the place within the file is not known. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
  readonly source: readonly string[];
}

const RANK: Record<Standing, number> = { own: 2, verified: 2, reported: 1, unverified: 0 };

/** The lower of two standings; of two that rank the same, the first. */
export function lowerStanding(a: Standing, b: Standing): Standing {
  return RANK[b] < RANK[a] ? b : a;
}

/** The lowest of many; an empty path proves nothing and is `unverified`. */
export function lowestStanding(standings: readonly Standing[]): Standing {
  return standings.length === 0 ? 'unverified' : standings.reduce(lowerStanding);
}

/** Findings by file and line; what a folder and the whole that it is part of both say is said once. */
export function byPlace<T extends Finding>(findings: readonly T[]): T[] {
  const each = new Map(
    findings.map((one) => [[one.file, one.line, one.column, one.rule, one.message].join('\n'), one]),
  );
  return [...each.values()].toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
