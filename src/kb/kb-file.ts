import type { Finding, Severity } from '../finding.ts';
import type { Path } from './prov.ts';

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a finding says: what is wrong, and the next step. */
export interface FindingText {
  readonly message: string;
  readonly fix: string;
}

/** A finding that something leads to an id that nothing has, with the kinds of things it might be. */
export interface KbFinding extends Finding {
  readonly missing?: { readonly kinds: readonly string[]; readonly id: string };
}

export interface FindingMore {
  /** `key` points at the key instead of its value. */
  readonly on?: 'key' | 'value';
  /** `error` where nothing is said. */
  readonly severity?: Severity;
}

/** A file of a knowledge base as the checks see it: its values, and where each stands, be it one file or merged. */
export interface KbFile {
  /** As findings show it, such as `data/channels.yaml`. */
  readonly path: string;
  readonly value: unknown;
  /**
   * A finding at a value.
   *
   * @param path from the root to the value; where the value is missing, the nearest node above it is pointed at
   */
  finding(rule: string, path: Path, text: FindingText, more?: FindingMore): Finding;
  /** The scalar as it was written, when the value at the path is one. */
  written(path: Path): string | undefined;
}

/** A finding about form alone, which rests on no law. */
export function formFinding(
  rule: string,
  file: string,
  { line, column }: Place,
  text: FindingText,
  severity: Severity = 'error',
): Finding {
  return { rule, severity, standing: 'own', file, line, column, ...text, source: [] };
}
