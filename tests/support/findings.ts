import type { Finding } from '../../src/finding.ts';
import { type ParsedKb, type ParsedLayer, parseKb, type SourceFile } from '../../src/kb/load.ts';

type Files = Readonly<Record<string, string>>;

/** Files given by path, as a layer has them. */
export function filesOf(files: Files): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** Small files given by path, parsed and of the right shape. */
export function parsedFiles(files: Files): ParsedLayer {
  const parsed = parseKb(filesOf(files), '');
  // A check sees files of the right shape only; one that is not would prove nothing.
  if (parsed.findings.length > 0) throw new Error(JSON.stringify(parsed.findings, undefined, 2));
  return parsed.files;
}

/** A finding as `file:line:column rule message -> fix`. */
export function shown({ file, line, column, rule, message, fix }: Finding): string {
  return `${file}:${line}:${column} ${rule} ${message} -> ${fix}`;
}

/** Runs one check on small files given by path, and shows each finding as `file:line:column rule message -> fix`. */
export function findingsOf(check: (files: ParsedKb) => Finding[], files: Files): string[] {
  return check(parsedFiles(files)).map(shown);
}

/** What a file rests on where a test is about something else. */
export const PROV = "prov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }\n";

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

/** A proof as a scheme takes it, with more keys after it. */
export function acceptanceYaml(proof: string, more = ''): string {
  return `{ proof: ${proof}, madeBy: unknown, number: none, valid: none, declare: unknown${more} }`;
}

/** An agreement between XA and XB: one grant for each value of `accepts`. */
export function schemeYaml(id: string, ...accepts: string[]): string {
  const grant = (value: string, index: number): string[] => [
    `      - id: grant-${index}`,
    '        direction: { importer: [XB], origin: [XA] }',
    '        basis: preferential-origin',
    '        coverage: { extent: all }',
    '        waiver: none',
    '        transport: unknown',
    `        accepts: ${value}`,
  ];
  return [
    `id: ${id}`,
    'kind: fta',
    `name: { en: Agreement ${id}, zh: ${id}协定 }`,
    `short: { en: Short ${id}, zh: ${id}简称 }`,
    'summary: { en: An agreement., zh: 一个协定。 }',
    'versions:',
    `  - id: ${id}@2020`,
    '    status: in-force',
    "    inForce: { from: '2020-01-01', to: none }",
    "    recorded: '2026-11-22'",
    '    parties: [{ id: XA }, { id: XB }]',
    '    grants:',
    ...accepts.flatMap(grant),
    '',
  ].join('\n');
}

/** An answer of the FAQ in YAML, as an item of `entries`. */
export function answerYaml(
  id: string,
  { en = `What is ${id}?`, zh = `${id}是什么？`, variants = 'en: [], zh: []' } = {},
): string {
  return [
    `  - id: ${id}`,
    `    question: { en: "${en}", zh: "${zh}" }`,
    `    variants: { ${variants} }`,
    '    answer: { en: Do this., zh: 这样做。 }',
    '    resolves: full',
    '    actor: you',
    '    escalateTo: { channel: helpdesk, reason: { en: Ask., zh: 问。 } }',
    '',
  ].join('\n');
}

export function faqYaml(...answers: string[]): string {
  return `category: document\nentries:\n${answers.join('')}`;
}

/** Channels by id, each open at any hour, with the helpdesk behind it. */
export function channelsYaml(...ids: string[]): string {
  const text = (words: string): string => `{ en: ${words}, zh: ${words} }`;
  const channel = (id: string): string[] => [
    `  - id: ${id}`,
    '    kind: ticket',
    `    name: ${text(id)}`,
    '    endpoint: unknown',
    '    privacy: private',
    '    zone: UTC',
    '    hours: { open: always, staffed: always, outside: nobody }',
    '    expectedReply: { min: unknown, max: unknown, basis: reported }',
    '    goodFor: []',
    '    badFor: []',
    '    steps: []',
    '    requires: []',
    '    say: []',
    '    avoid: []',
    '    fallback: helpdesk',
  ];
  return [
    'needs: []',
    `privacy: { public: ${text('all')}, private: ${text('few')}, authority: ${text('office')} }`,
    'neverAnywhere: []',
    'neverInPublic: []',
    'channels:',
    ...ids.flatMap(channel),
    '',
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
