import { z } from 'zod';
import { id, span } from './common.ts';

const version = z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, "a version is written '2026.11.1', in quotes");

/** `kb.yaml`: the name of a knowledge base, its version and how long a review stays fresh. */
export const manifest = z.strictObject({
  name: z.string().min(1),
  version,
  languages: z.array(z.enum(['en', 'zh'])).min(1),
  reviewEvery: span,
});

/** `kb.yaml` of an overlay: its name, and the version of the knowledge base that it was written over. */
export const overlayManifest = z.strictObject({
  name: z.string().min(1),
  basedOn: version,
  languages: z
    .array(z.enum(['en', 'zh']))
    .min(1)
    .optional(),
});

const source = z.strictObject({
  id,
  title: z.string().min(1),
  url: z.union([z.literal('none'), z.url()]),
  kind: z.enum(['law', 'agency', 'intl-org', 'platform', 'industry', 'community', 'field-report']),
  language: z.string().regex(/^[a-z]{2}$/),
  /** A page or an act, not the home page of a site. */
  deep: z.boolean(),
});

export const sources = z.strictObject({ sources: z.array(source) });

export type OverlayManifest = z.infer<typeof overlayManifest>;
export type Manifest = z.infer<typeof manifest>;
export type Source = z.infer<typeof source>;
