import type { ChannelsFile } from './shapes/channels.ts';
import type { FaqEntry } from './shapes/faq.ts';
import type { Flow } from './shapes/flow.ts';
import type { Jurisdiction } from './shapes/jurisdiction.ts';
import type { FieldReport, Lanes } from './shapes/lanes.ts';
import type { Manifest, Source } from './shapes/manifest.ts';
import type { Proof } from './shapes/proof.ts';
import type { Routing } from './shapes/routing.ts';
import type { Scheme } from './shapes/scheme.ts';

/**
 * The merged knowledge base, as every room reads it. Parts are read from disk when they are first asked for, so a
 * search never pays for the law.
 */
export interface KnowledgeBase {
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  readonly faq: readonly FaqEntry[];
  readonly channels: ChannelsFile;
  readonly flow: Flow;
  readonly routing: Routing;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly schemes: readonly Scheme[];
  readonly proofs: readonly Proof[];
  readonly lanes: Lanes;
  readonly fieldReport: FieldReport;
}
