import type { Words } from '../../lang/en.ts';

/** What a fact is called, by its key. */
export function factName(key: string, words: Words): string {
  return words.triage.fact[key as keyof Words['triage']['fact']] ?? key;
}
