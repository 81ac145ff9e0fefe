import { EXIT, MagnaError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { ParsedFile } from '../kb/parsed-file.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';
import { readFact } from '../triage/read-fact.ts';
import { factProblem } from './given-facts.ts';

/** Facts from a YAML file with the same keys; every problem of the file is reported at its line. */
export function factsFromFile(kb: SearchableKb, path: string, text: string, now: Date, lang: Lang): Facts {
  const { error } = wordsOf(lang);
  const file = new ParsedFile(path, text);
  const broken = (findings: readonly Finding[]): MagnaError =>
    new MagnaError(
      EXIT.broken,
      { message: error.answersBroken(path), cause: error.answersNotMap, next: error.answersNext },
      { findings },
    );
  if (file.broken.length > 0) throw broken(file.broken);
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) throw broken([]);
  let facts: Facts = {};
  const findings: Finding[] = [];
  for (const [key, value] of Object.entries(file.value)) {
    const read = readFact(kb, key, value, now);
    if ('problem' in read) {
      const { message, next } = factProblem(key, String(value), read, lang);
      const rule = read.problem === 'no-such-key' ? 'answers/unknown-key' : 'answers/value';
      findings.push(
        file.finding(rule, [key], { message, fix: next }, { on: read.problem === 'no-such-key' ? 'key' : 'value' }),
      );
      continue;
    }
    facts = { ...facts, ...read.facts };
  }
  if (findings.length > 0) throw broken(findings);
  return facts;
}
