import type { LawIndex } from './law-index.ts';
import type { NameIndex } from './name-index.ts';
import type { Calendar } from './shapes/calendar.ts';
import type { ChannelsFile } from './shapes/channels.ts';
import type { FaqEntry } from './shapes/faq.ts';
import type { Flow } from './shapes/flow.ts';
import type { Identifier } from './shapes/identifier.ts';
import type { Jurisdiction } from './shapes/jurisdiction.ts';
import type { FieldReport, Lanes } from './shapes/lanes.ts';
import type { Manifest, OverlayManifest, Source } from './shapes/manifest.ts';
import type { PortalErrors } from './shapes/portal-errors.ts';
import type { Profile } from './shapes/profile.ts';
import type { Proof } from './shapes/proof.ts';
import type { Routing } from './shapes/routing.ts';
import type { Scheme } from './shapes/scheme.ts';
import type { Synonyms } from './shapes/synonyms.ts';

/** An overlay, and what stands before the paths of its files. */
export type Overlay = OverlayManifest & { readonly label: string };

/**
 * The merged knowledge base, as every room reads it. Parts are read from disk when they are first asked for, so a
 * search never pays for the law.
 */
export interface KnowledgeBase {
  readonly manifest: Manifest;
  /** What was laid over it, the user's own first. */
  readonly overlays: readonly Overlay[];
  readonly sources: readonly Source[];
  readonly faq: readonly FaqEntry[];
  readonly channels: ChannelsFile;
  readonly flow: Flow;
  readonly routing: Routing;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly schemes: readonly Scheme[];
  readonly proofs: readonly Proof[];
  readonly identifiers: readonly Identifier[];
  readonly lanes: Lanes;
  readonly fieldReport: FieldReport;
  /** Made when it was compiled; `lawIndexOf` makes it where it is missing. */
  readonly lawIndex?: LawIndex;
  /** Read where it was compiled; `nameIndexOf` makes it where it is missing. */
  readonly nameIndex?: NameIndex;
  readonly portalErrors: readonly PortalErrors[];
  readonly profiles: readonly Profile[];
  readonly calendars: readonly Calendar[];
  readonly synonyms: Synonyms;
}
