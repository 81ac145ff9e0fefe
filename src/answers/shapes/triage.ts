import { z } from 'zod';
import { expectedReply, lang, opening, reach, standing } from './common.ts';
import { derivation } from './derivation.ts';

const office = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  open: z.union([z.boolean(), z.literal('unknown')]),
  opensAt: z.string().nullable(),
  /** The holiday because of which nobody may be there. */
  holiday: opening.holiday,
  /** Its hours in words. */
  hours: z.string(),
  /** The office's own hours are not known; usual office hours are assumed. */
  hoursAssumed: z.boolean(),
  ...reach,
  standing,
});

const planned = z.object({
  channel: z.string(),
  name: z.string(),
  order: z.number().int(),
  openNow: opening.open,
  opensAt: opening.opensAt,
  closesAt: opening.closesAt,
  holiday: opening.holiday,
  holidaysUnknown: opening.holidaysUnknown,
  expectedReply,
  reasons: z.array(
    z.object({ rule: z.string(), text: z.string(), facts: z.array(z.string()), source: z.array(z.string()), standing }),
  ),
  say: z.array(z.string()),
  avoid: z.array(z.string()),
  offices: z.array(office),
});

const draft = z.object({
  subject: z.string(),
  body: z.string(),
  /** What the channel asks for and is not known, with what to enter. */
  missing: z.array(z.object({ id: z.string(), text: z.string(), hint: z.string() })),
  /** What was left out because everybody can read the channel. */
  removed: z.array(z.string()),
  /** Where the draft was saved; null where no case is kept. */
  file: z.string().nullable(),
});

export const triage = z.object({
  schema: z.literal('magna.triage/1'),
  lang,
  status: z.enum(['plan', 'question', 'resolved']),
  now: z.string(),
  zone: z.string(),
  /** What the clocks show where the goods leave and arrive, where that is another time than the user's. */
  clocks: z.array(z.object({ place: z.string(), name: z.string(), zone: z.string(), time: z.string() })),
  asOf: z.string(),
  /** Where the goods go, with the customs territory of a member state: "US -> FR (EU)". */
  route: z.string(),
  facts: z.record(z.string(), z.unknown()),
  understood: z.array(
    z.object({
      key: z.string(),
      value: z.unknown(),
      /** The value in words: a place by its name. */
      shown: z.string(),
      /** The words it was read from. */
      text: z.string(),
    }),
  ),
  /** False where nobody was asked whether what was read is right. */
  confirmed: z.boolean(),
  missing: z.array(z.string()),
  question: z
    .object({
      id: z.string(),
      fact: z.string(),
      kind: z.string(),
      text: z.string(),
      /** What the question means, where it needs saying. */
      help: z.string().nullable(),
      /** What can be chosen; for a place, what is likely to be meant, and another place may be named. */
      options: z.array(z.object({ value: z.string(), text: z.string() })),
    })
    .nullable(),
  faq: z.array(z.object({ id: z.string(), title: z.string(), score: z.number() })),
  why: z.object({ text: z.string(), standing }).nullable(),
  urgency: z.object({ is: z.string(), because: z.string() }).nullable(),
  actor: z
    .object({
      who: z.string(),
      /** The office by its name, where it is known which one. */
      name: z.string(),
      /** The user said that this is who they are. */
      isYou: z.boolean(),
      do: z.string(),
      /** What to do first. */
      first: z.string(),
      because: z.string(),
      cannot: z.array(z.object({ who: z.string(), name: z.string() })),
    })
    .nullable(),
  primary: z.enum(['faq', 'helpdesk', 'chat', 'community', 'offline']).nullable(),
  plan: z.array(planned),
  /** Who issues the paper and who decides on the import. */
  offices: z.array(office.extend({ for: z.enum(['issues', 'decides']) })),
  advice: z.array(z.object({ id: z.string(), text: z.string() })),
  not: z.array(z.object({ channel: z.string(), name: z.string(), why: z.string() })),
  gather: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Commands that say more while one waits. */
  checks: z.array(z.string()),
  ladder: z.array(
    z.object({
      after: z.string(),
      at: z.string().nullable(),
      channel: z.string(),
      name: z.string(),
      action: z.string(),
      /** The offices a step at an authority means, where the country is known. */
      offices: z.array(z.string()),
      /** The channel that is meant, where it is closed when the step is due. */
      waitsFor: z.object({ channel: z.string(), name: z.string(), opensAt: z.string().nullable() }).nullable(),
    }),
  ),
  drafts: z.record(z.string(), draft),
  case: z.string().nullable(),
  /** With `--why`: how the plan came about. */
  derivation: derivation.nullable(),
});

export type TriageAnswer = z.infer<typeof triage>;
export type PlannedAnswer = z.infer<typeof planned>;
export type DraftAnswer = z.infer<typeof draft>;
