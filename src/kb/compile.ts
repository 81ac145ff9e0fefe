import type { Finding } from '../finding.ts';
import { checkKb } from './checks.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { type FileKind, type ParsedKb, parseKb, type SourceFile } from './load.ts';
import type { FaqEntry } from './shapes/faq.ts';

/** A knowledge base in one piece, or every reason why it is none. */
export type Compiled =
  | { readonly kb: KnowledgeBase; readonly findings: readonly [] }
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
  const problems = checkKb(files);
  if (problems.length > 0) return { kb: undefined, findings: problems };
  return { kb: join(files), findings: [] };
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

function join(files: ParsedKb): KnowledgeBase {
  const one = <K extends keyof KnowledgeBase>(kind: FileKind): KnowledgeBase[K] =>
    files.get(kind)?.[0]?.value as KnowledgeBase[K];
  const all = (kind: FileKind): unknown[] => (files.get(kind) ?? []).map((file) => file.value);
  const faq = all('faq/').flatMap((file) => {
    const { category, entries } = file as { category: FaqEntry['category']; entries: Omit<FaqEntry, 'category'>[] };
    return entries.map((entry): FaqEntry => ({ ...entry, category }));
  });
  return {
    manifest: one<'manifest'>('kb.yaml'),
    sources: (one('sources.yaml') as unknown as { sources: KnowledgeBase['sources'] }).sources,
    faq,
    channels: one<'channels'>('channels.yaml'),
    flow: one<'flow'>('flow.yaml'),
    routing: one<'routing'>('routing.yaml'),
    jurisdictions: all('jurisdictions/') as KnowledgeBase['jurisdictions'],
    schemes: all('schemes/') as KnowledgeBase['schemes'],
    proofs: all('proofs/') as KnowledgeBase['proofs'],
    lanes: one<'lanes'>('lanes.yaml'),
    fieldReport: one<'fieldReport'>('field-report.yaml'),
  };
}
