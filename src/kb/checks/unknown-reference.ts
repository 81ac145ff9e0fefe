import type { Finding } from '../../finding.ts';
import { idsOf, listed } from '../entities.ts';
import type { ParsedKb } from '../load.ts';
import { nearest } from '../../lang/nearest.ts';
import { nodesBelow, type PlacedNode } from '../nodes-below.ts';
import { nounOf } from '../nouns.ts';
import type { KbFile, KbFinding } from '../kb-file.ts';
import type { Path } from '../prov.ts';
import { declaredRecords } from '../prov-records.ts';

/** Where a key, at the end of a path, names something of another kind or says a word instead; `*` stands for any step. */
const REFERENCES: readonly { in: string; path: string; to: string; or?: string }[] = [
  { in: 'faq/', path: 'entries.*.schemes.*', to: 'schemes/' },
  { in: 'faq/', path: 'entries.*.proofs.*', to: 'proofs/' },
  { in: 'faq/', path: 'entries.*.jurisdictions.*', to: 'jurisdictions/' },
  { in: 'faq/', path: 'entries.*.needs.*', to: 'channels.yamlneeds' },
  { in: 'channels.yaml', path: 'channels.*.requires.*.needs', to: 'channels.yamlneeds' },
  { in: 'routing.yaml', path: 'rules.*.advice.*', to: 'routing.yamladvice' },
  { in: 'routing.yaml', path: 'ladder.*.advice.*', to: 'routing.yamladvice' },
  { in: 'jurisdictions/', path: 'table', to: 'schemes/' },
  { in: 'jurisdictions/', path: 'partOf', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'territory', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'territory.*.id', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'memberOf.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.parties.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.importer.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*.id', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.accepts.*.proof', to: 'proofs/' },
  { in: 'schemes/', path: 'versions.*.grants.*.refuses.*', to: 'proofs/' },
  { in: 'schemes/', path: 'versions.*.parties.*.between.*.with.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*.includes.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.direction.origin.*.excludes.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.transport.through.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'versions.*.grants.*.coverage.lookUp', to: 'sources.yamlsources' },
  { in: 'schemes/', path: 'versions.*.grants.*.accepts.*.number.kind', to: 'identifiers/' },
  { in: 'schemes/', path: 'versions.*.grants.*.accepts.*.issuedBy.*', to: 'jurisdictions/authorities' },
  { in: 'schemes/', path: 'versions.*.usesRules.*.protocol', to: 'schemes/' },
  { in: 'schemes/', path: 'identifier', to: 'identifiers/' },
  { in: 'schemes/', path: 'serves.*.scheme', to: 'schemes/' },
  { in: 'schemes/', path: 'serves.*.with.*', to: 'jurisdictions/' },
  { in: 'schemes/', path: 'runs', to: 'jurisdictions/authorities' },
  { in: 'proofs/', path: 'acceptedBy.*', to: 'schemes/' },
  { in: 'proofs/', path: 'family.number', to: 'identifiers/' },
  { in: 'identifiers/', path: 'places.*', to: 'jurisdictions/' },
  { in: 'identifiers/', path: 'lookUp', to: 'sources.yamlsources' },
  { in: 'identifiers/', path: 'lookAlikes.*.kind', to: 'identifiers/' },
  { in: 'portal-errors/', path: 'jurisdiction', to: 'jurisdictions/' },
  { in: 'portal-errors/', path: 'ask', to: 'jurisdictions/authorities', or: 'helpdesk' },
  { in: 'portal-errors/', path: 'codes.*.faq', to: 'faq/entries' },
  { in: 'channels.yaml', path: 'channels.*.hours.open.calendar.*', to: 'calendars/' },
  { in: 'channels.yaml', path: 'channels.*.hours.open.calendar', to: 'calendars/' },
  { in: 'channels.yaml', path: 'channels.*.hours.staffed.calendar.*', to: 'calendars/' },
  { in: 'channels.yaml', path: 'channels.*.hours.staffed.calendar', to: 'calendars/' },
  { in: 'jurisdictions/', path: 'authorities.*.hours.calendar.*', to: 'calendars/' },
  { in: 'jurisdictions/', path: 'authorities.*.hours.calendar', to: 'calendars/' },
  { in: 'jurisdictions/', path: 'authorities.*.issues.*', to: 'proofs/' },
  { in: 'jurisdictions/', path: 'authorities.*.registers.*', to: 'identifiers/' },
  { in: 'jurisdictions/', path: 'numbers.*', to: 'identifiers/' },
  { in: 'jurisdictions/', path: 'tariff', to: 'sources.yamlsources' },
  { in: 'lanes.yaml', path: 'absences.*.between.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.importer', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.origin', to: 'jurisdictions/' },
  { in: 'jurisdictions/', path: 'membersAmong.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.origin', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.origin.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.from', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.via.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.to', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'remarks.*.to.*', to: 'jurisdictions/' },
  { in: 'lanes.yaml', path: 'absences.*.except.*.scheme', to: 'schemes/' },
  { in: 'lanes.yaml', path: 'absences.*.except.*.into.*', to: 'jurisdictions/' },
];

/** Words that stand in place of an id. */
const PLAIN = new Set(['none', 'unknown']);

/** The kinds that each page of a claim's `seenIn` may be about. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  cert: ['schemes/', 'proofs/', 'identifiers/', 'jurisdictions/'],
  faq: ['faq/entries'],
  channel: ['channels.yamlchannels'],
  explain: ['portal-errors/'],
};

/**
 * `kb/unknown-reference`: an id that nothing has, with the nearest one that exists.
 *
 * @param every the files whose ids count; more than those that are checked where some are broken
 */
export function unknownReference(files: ParsedKb, every: ParsedKb = files): KbFinding[] {
  const all = listed(every);
  const findings: KbFinding[] = [];
  const check = (file: KbFile, path: Path, value: unknown, to: string): void => {
    if (typeof value !== 'string' || PLAIN.has(value)) return;
    const ids = idsOf(all, to);
    if (ids.has(value)) return;
    const found = unknown(file, path, value, nearest(value, ids), `no ${nounOf(to)}`);
    findings.push({ ...found, missing: { kinds: [to], id: value } });
  };
  for (const reference of REFERENCES) {
    for (const file of files.get(reference.in as Parameters<ParsedKb['get']>[0]) ?? []) {
      for (const { path, value } of matches(file.value, reference.path.split('.'))) {
        if (value !== reference.or) check(file, path, value, reference.to);
      }
    }
  }
  for (const file of files.get('field-report.yaml') ?? []) {
    for (const { path, value } of matches(file.value, ['claims', '*', 'seenIn', '*'])) {
      const [page = '', id = ''] = String(value).split('/');
      const kinds = PAGES[page] ?? [];
      if (kinds.some((kind) => idsOf(all, kind).has(id))) continue;
      const known = kinds.flatMap((kind) => [...idsOf(all, kind)]);
      const close = nearest(id, known).map((one) => `${page}/${one}`);
      findings.push({ ...unknown(file, path, String(value), close, 'nothing'), missing: { kinds, id } });
    }
  }
  for (const file of files.get('routing.yaml') ?? []) {
    for (const { path, value } of testsOfEntries(file.value)) check(file, path, value, 'faq/entries');
  }
  for (const file of files.get('schemes/') ?? []) {
    for (const { path, value } of matches(file.value, ['versions', '*', 'grants', '*', 'mirrors'])) {
      const grants = matches(file.value, ['versions', path[1] as number, 'grants', '*', 'id']).map((one) => one.value);
      if (typeof value !== 'string' || grants.includes(value)) continue;
      findings.push(unknown(file, path, value, nearest(value, grants.map(String)), 'no grant'));
    }
  }
  for (const parsed of files.values()) {
    for (const file of parsed) {
      for (const { path, value } of cites(file.value)) check(file, path, value, 'sources.yamlsources');
    }
  }
  return findings;
}

function unknown(file: KbFile, path: Path, value: string, [close]: readonly string[], none: string): Finding {
  return file.finding('kb/unknown-reference', path, {
    message: `${path.join('.')}: ${none} has the id "${value}"`,
    fix: close === undefined ? 'add it, or remove this' : `${close}?`,
  });
}

/** The answers of the FAQ that conditions ask for. */
function testsOfEntries(root: unknown): PlacedNode[] {
  return nodesBelow(root).flatMap(({ path, value }) => {
    const { fact, is } = (value ?? {}) as { fact?: unknown; is?: unknown };
    if (fact !== 'faqEntry') return [];
    return nodesBelow(is, [], [...path, 'is']).filter((one) => typeof one.value === 'string');
  });
}

function matches(
  root: unknown,
  pattern: readonly (string | number)[],
  above: Path = [],
): { path: Path; value: unknown }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path: above, value: root }];
  if (typeof root !== 'object' || root === null) return [];
  if (step !== '*') return matches((root as Record<string | number, unknown>)[step], rest, [...above, step]);
  if (!Array.isArray(root)) return [];
  return root.flatMap((item, index) => matches(item, rest, [...above, index]));
}

/** Every source that any `prov` mapping of a file names. */
function cites(root: unknown): PlacedNode[] {
  return declaredRecords(root).flatMap(({ path, record }) =>
    nodesBelow(record.source, [], [...path, 'source']).filter(({ value }) => typeof value === 'string'),
  );
}
