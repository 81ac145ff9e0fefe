import type { Finding } from '../../src/finding.ts';
import { type ParsedKb, parseKb } from '../../src/kb/load.ts';

/** Runs one check on small files given by path, and shows each finding as `file:line:column rule message -> fix`. */
export function findingsOf(check: (files: ParsedKb) => Finding[], files: Readonly<Record<string, string>>): string[] {
  const parsed = parseKb(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    '',
  );
  // A check sees files of the right shape only; one that is not would prove nothing.
  if (parsed.findings.length > 0) throw new Error(JSON.stringify(parsed.findings, undefined, 2));
  return check(parsed.files).map(
    ({ file, line, column, rule, message, fix }) => `${file}:${line}:${column} ${rule} ${message} -> ${fix}`,
  );
}

const PROV = "prov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }\n";

/** A place in YAML, with more lines below. */
export function placeYaml(id: string, more = PROV): string {
  return `id: ${id}\nkind: country\nname: { en: Land ${id}, zh: 国 }\nterritory: ${id}\n${more}`;
}

export function proofYaml(id: string, more = PROV): string {
  return [
    `id: ${id}`,
    'kind: certificate',
    `name: { en: Paper ${id}, zh: 纸 }`,
    'summary: { en: A paper., zh: 一张纸。 }',
    'wellKnown: true',
    'acceptedBy: unknown',
    more,
  ].join('\n');
}

/** Sources by id; those that begin with `page` are a page or an act, the others a site. */
export function sourcesYaml(...ids: string[]): string {
  if (ids.length === 0) return 'sources: []\n';
  const line = (id: string): string =>
    `  - { id: ${id}, title: A source, url: none, kind: law, language: en, deep: ${id.startsWith('page')} }`;
  return `sources:\n${ids.map(line).join('\n')}\n`;
}

/** Where a word first stands in a text, as `line:column`. */
export function placeIn(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
