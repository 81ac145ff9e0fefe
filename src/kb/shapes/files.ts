import { z } from 'zod';
import { calendar } from './calendar.ts';
import { channelsFile } from './channels.ts';
import { faqFile } from './faq.ts';
import { flow } from './flow.ts';
import { identifier } from './identifier.ts';
import { jurisdiction } from './jurisdiction.ts';
import { fieldReport, lanes } from './lanes.ts';
import { manifest, sources } from './manifest.ts';
import { portalErrors } from './portal-errors.ts';
import { profile } from './profile.ts';
import { proof } from './proof.ts';
import { routing } from './routing.ts';
import { scenarios } from './scenario.ts';
import { scheme } from './scheme.ts';
import { synonyms } from './synonyms.ts';

/** The shape of each file of a knowledge base, by name; a name ending in `/` stands for every file of that folder. */
export const SHAPES = {
  'kb.yaml': manifest,
  'sources.yaml': sources,
  'synonyms.yaml': synonyms,
  'channels.yaml': channelsFile,
  'flow.yaml': flow,
  'routing.yaml': routing,
  'lanes.yaml': lanes,
  'field-report.yaml': fieldReport,
  'faq/': faqFile,
  'jurisdictions/': jurisdiction,
  'schemes/': scheme,
  'proofs/': proof,
  'identifiers/': identifier,
  'portal-errors/': portalErrors,
  'profiles/': profile,
  'calendars/': calendar,
} as const satisfies Record<string, z.ZodType>;

export type FileKind = keyof typeof SHAPES;

/** Files that people write about a knowledge base, and that are no part of it. */
const BESIDE = { scenario: scenarios } as const satisfies Record<string, z.ZodType>;

/** The JSON Schema of each kind of file, by the name of its file or folder, made when it is asked for. */
export function dataSchemas(): Record<string, () => object> {
  return Object.fromEntries(
    Object.entries({ ...SHAPES, ...BESIDE }).map(([file, shape]) => [
      file.replace(/\.yaml$|\/$/, ''),
      () => z.toJSONSchema(shape, { io: 'input', reused: 'ref' }),
    ]),
  );
}
