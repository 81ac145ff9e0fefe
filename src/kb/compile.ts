import type { Finding } from '../finding.ts';
import { careForKb, checkKb } from './checks.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { type ParsedKb, parseKb, type SourceFile } from './load.ts';
import type { FaqSource } from './shapes/faq.ts';
import type { FileKind } from './shapes/files.ts';

/** A knowledge base in one piece, or every reason why it is none. */
export type Compiled =
  | { readonly kb: KnowledgeBase; readonly phrased: readonly FaqSource[]; readonly findings: readonly [] }
  | { readonly kb: undefined; readonly findings: readonly Finding[] };

/**
 * Parses, validates and joins the files of a knowledge base.
 *
 * @param label put before each path in findings, such as `data/`
 */
export function compileKb(given: readonly SourceFile[], label: string): Compiled {
  const { files, findings } = parseKb(given, label);
  const missing = findings.length > 0 ? [] : missingFiles(files, label);
  if (findings.length > 0 || missing.length > 0) return { kb: undefined, findings: [...findings, ...missing] };
  // A warning is for whoever maintains the files; it stops nobody from using them.
  const problems = checkKb(files).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { kb: undefined, findings: problems };
  const phrased = faqOf(files);
  return { kb: join(files, phrased), phrased, findings: [] };
}

/**
 * Every finding about the files of a knowledge base, in one run.
 *
 * @param today YYYY-MM-DD, for what has grown old
 */
export function examineKb(given: readonly SourceFile[], label: string, today: string): Finding[] {
  const { files, findings } = parseKb(given, label);
  const broken = new Set(findings.map(({ file }) => file));
  // The rules about sense read values by their shape, so they pass over the files that do not have it.
  const whole = new Map([...files].map(([kind, parsed]) => [kind, parsed.filter(({ path }) => !broken.has(path))]));
  return [...findings, ...missingFiles(files, label), ...careForKb(whole, files, today)];
}

const SINGLE: readonly FileKind[] = [
  'kb.yaml',
  'sources.yaml',
  'channels.yaml',
  'flow.yaml',
  'routing.yaml',
  'lanes.yaml',
  'field-report.yaml',
];

function missingFiles(files: ParsedKb, label: string): Finding[] {
  return SINGLE.filter((kind) => !files.has(kind)).map((kind) => ({
    rule: 'kb/missing-file',
    severity: 'error',
    standing: 'own',
    file: `${label}${kind}`,
    line: 1,
    column: 1,
    message: `${kind} is not there`,
    fix: 'restore the file',
    source: [],
  }));
}

/** The entries with their phrasings, from which the search index is built. */
function faqOf(files: ParsedKb): FaqSource[] {
  return (files.get('faq/') ?? []).flatMap(({ value }) => {
    const { category, entries } = value as { category: FaqSource['category']; entries: Omit<FaqSource, 'category'>[] };
    return entries.map((entry): FaqSource => ({ ...entry, category }));
  });
}

function join(files: ParsedKb, phrased: readonly FaqSource[]): KnowledgeBase {
  // Each value has passed the shape of its file by now.
  const one = (kind: FileKind): unknown => files.get(kind)?.[0]?.value;
  const all = (kind: FileKind): unknown[] => (files.get(kind) ?? []).map((file) => file.value);
  return {
    manifest: one('kb.yaml') as KnowledgeBase['manifest'],
    sources: (one('sources.yaml') as { sources: KnowledgeBase['sources'] }).sources,
    faq: phrased.map(({ variants: _, ...entry }) => entry),
    channels: one('channels.yaml') as KnowledgeBase['channels'],
    flow: one('flow.yaml') as KnowledgeBase['flow'],
    routing: one('routing.yaml') as KnowledgeBase['routing'],
    jurisdictions: all('jurisdictions/') as KnowledgeBase['jurisdictions'],
    schemes: all('schemes/') as KnowledgeBase['schemes'],
    proofs: all('proofs/') as KnowledgeBase['proofs'],
    lanes: one('lanes.yaml') as KnowledgeBase['lanes'],
    fieldReport: one('field-report.yaml') as KnowledgeBase['fieldReport'],
  };
}
