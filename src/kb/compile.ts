import { byPlace, type Finding } from '../finding.ts';
import { careForKb, careForLayer, checkKb } from './checks.ts';
import { hiddenInUse } from './checks/hidden-in-use.ts';
import { overridesNewer } from './checks/overrides-newer.ts';
import { translationStale } from './checks/translation-stale.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { indexLaw } from './law-index.ts';
import { type Layer, readLayers } from './layers.ts';
import type { ParsedKb } from './load.ts';
import { SET_BY, type SetBy } from './prov.ts';
import type { FaqSource } from './shapes/faq.ts';
import type { FileKind } from './shapes/files.ts';
import { TRANSLATIONS_LOCK, VERSIONS_LOCK } from './locks.ts';

/** A knowledge base in one piece, with its answers as they are written, from which the search index is built. */
export interface Joined {
  readonly kb: KnowledgeBase;
  readonly phrased: readonly FaqSource[];
}

/** A knowledge base in one piece, or every reason why it is none. */
export type Compiled =
  | (Joined & { readonly findings: readonly [] })
  | { readonly kb: undefined; readonly findings: readonly Finding[] };

/**
 * Parses, validates and joins the files of a knowledge base.
 *
 * @param overlays laid over it one after the other, the user's own first
 */
export function compileKb(shipped: Layer, overlays: readonly Layer[] = []): Compiled {
  const { files, overlays: known, hidden, findings } = readLayers(shipped, overlays);
  // A warning is for whoever maintains the files; it stops nobody from using them.
  const errors = (all: readonly Finding[]): Finding[] => all.filter(({ severity }) => severity === 'error');
  if (errors(findings).length > 0) return { kb: undefined, findings: errors(findings) };
  const problems = errors(hiddenInUse(checkKb(files), hidden));
  if (problems.length > 0) return { kb: undefined, findings: problems };
  return { ...join(files, known), findings: [] };
}

/** What is wrong with the files of a knowledge base, and the knowledge base itself where nothing stops its use. */
export interface Examined {
  readonly findings: readonly Finding[];
  /** Without its overlays, and with them. */
  readonly joined: { readonly before: Joined; readonly after: Joined } | undefined;
}

/**
 * Every finding about the files of a knowledge base, in one run.
 *
 * @param today YYYY-MM-DD, for what has grown old
 */
export function examineKb(shipped: Layer, today: string, overlays: readonly Layer[] = []): Examined {
  const { files, layers, overlays: known, broken, hidden, findings } = readLayers(shipped, overlays);
  // The rules about sense read values by their shape, so they pass over the files that do not have it.
  const whole = new Map([...files].map(([kind, all]) => [kind, all.filter((file) => !broken.has(file))]));
  const lockOf = (name: string): string | undefined => shipped.files.find(({ path }) => path === name)?.text;
  const [translations, versions] = [lockOf(TRANSLATIONS_LOCK), lockOf(VERSIONS_LOCK)];
  const sound = new Map([...(layers[0] ?? [])].map(([kind, all]) => [kind, all.filter((file) => !broken.has(file))]));
  const all = [
    ...findings,
    ...byPlace([
      ...layers.flatMap(careForLayer),
      ...hiddenInUse(careForKb(whole, files, today), hidden),
      ...(translations === undefined ? [] : translationStale(sound, translations)),
      ...known.flatMap(({ label, basedOn }) => {
        const layer = layers[overlays.findIndex((one) => one.label === label) + 1];
        return layer === undefined || versions === undefined ? [] : overridesNewer(layer, versions, basedOn);
      }),
    ]),
  ];
  const usable = all.every(({ severity }) => severity !== 'error');
  return {
    findings: all,
    joined: usable ? { before: join(layers[0] ?? new Map(), []), after: join(files, known) } : undefined,
  };
}

/** The entries with their phrasings, from which the search index is built. */
function faqOf(files: ParsedKb): FaqSource[] {
  return (files.get('faq/') ?? []).flatMap(({ value }) => {
    const { category, entries } = value as { category: FaqSource['category']; entries: Omit<FaqSource, 'category'>[] };
    const setBy = (value as { [SET_BY]?: SetBy })[SET_BY];
    return entries.map((entry, index): FaqSource => ({ ...entry, ...marksBelow(setBy, index), category }));
  });
}

/** What an overlay set on one entry of a file, by the paths of the entry itself. */
function marksBelow(setBy: SetBy | undefined, index: number): { [SET_BY]?: SetBy } {
  if (setBy === undefined) return {};
  const [all, own] = [setBy[''], `entries/${index}`];
  const marks = Object.entries(setBy)
    .filter(([path]) => path === own || path.startsWith(`${own}/`))
    .map(([path, file]) => [path.slice(own.length + 1), file]);
  const found = Object.fromEntries(all === undefined ? marks : [['', all], ...marks]) as SetBy;
  return Object.keys(found).length === 0 ? {} : { [SET_BY]: found };
}

function join(files: ParsedKb, overlays: KnowledgeBase['overlays']): Joined {
  // Each value has passed the shape of its file by now.
  const one = (kind: FileKind): unknown => files.get(kind)?.[0]?.value;
  const all = (kind: FileKind): unknown[] => (files.get(kind) ?? []).map((file) => file.value);
  const phrased = faqOf(files);
  const kb: KnowledgeBase = {
    manifest: one('kb.yaml') as KnowledgeBase['manifest'],
    overlays,
    sources: (one('sources.yaml') as { sources: KnowledgeBase['sources'] }).sources,
    faq: phrased.map(({ variants: _, ...entry }) => entry),
    channels: one('channels.yaml') as KnowledgeBase['channels'],
    flow: one('flow.yaml') as KnowledgeBase['flow'],
    routing: one('routing.yaml') as KnowledgeBase['routing'],
    jurisdictions: all('jurisdictions/') as KnowledgeBase['jurisdictions'],
    schemes: all('schemes/') as KnowledgeBase['schemes'],
    proofs: all('proofs/') as KnowledgeBase['proofs'],
    identifiers: all('identifiers/') as KnowledgeBase['identifiers'],
    portalErrors: all('portal-errors/') as KnowledgeBase['portalErrors'],
    profiles: all('profiles/') as KnowledgeBase['profiles'],
    calendars: all('calendars/') as KnowledgeBase['calendars'],
    synonyms: one('synonyms.yaml') as KnowledgeBase['synonyms'],
    lanes: one('lanes.yaml') as KnowledgeBase['lanes'],
    fieldReport: one('field-report.yaml') as KnowledgeBase['fieldReport'],
  };
  return { kb: { ...kb, lawIndex: indexLaw(kb) }, phrased };
}
