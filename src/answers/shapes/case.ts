import { z } from 'zod';
import { SOLVERS } from '../../cases/case-event.ts';
import { lang } from './common.ts';

const instant = z.string();
const hours = z.number().nullable();

/** What is to be done next. */
const next = z.object({
  /** Null where it has no time: nothing is to be waited for, or no ticket is known yet. */
  at: instant.nullable(),
  due: z.boolean(),
  /** Null where it is up to the user alone. */
  channel: z.string().nullable(),
  name: z.string().nullable(),
  action: z.string(),
  /** The call of magna that writes down that it was done. */
  command: z.string(),
});

const summary = {
  id: z.string(),
  status: z.enum(['open', 'due', 'solved', 'closed']),
  problem: z.string().nullable(),
  route: z.string(),
  category: z.string(),
  ticket: z.string().nullable(),
  openedAt: instant,
  /** Since when nobody has answered; null without a ticket. */
  since: instant.nullable(),
  closedAt: instant.nullable(),
  solvedBy: z.enum(SOLVERS).nullable(),
  next: next.nullable(),
  /** Lines of its journal that cannot be read. */
  damaged: z.array(z.number().int()),
  file: z.string(),
};

const clock = { now: instant, zone: z.string() };

/** Journals of which nothing can be read. */
const broken = z.array(z.object({ id: z.string(), file: z.string(), reason: z.string() }));

export const caseList = z.object({
  schema: z.literal('magna.case-list/1'),
  lang,
  ...clock,
  cases: z.array(z.object(summary)),
  broken,
  statistics: z.object({
    open: z.number().int(),
    closed: z.number().int(),
    /** Solved by an answer of the FAQ. */
    deflected: z.number().int(),
    /** Medians; null where there is nothing to count. */
    firstReplyHours: hours,
    solutionHours: hours,
  }),
});

export const caseShow = z.object({
  schema: z.literal('magna.case-show/1'),
  lang,
  ...clock,
  found: z.boolean(),
  query: z.string(),
  nearest: z.array(z.string()),
  case: z
    .object({
      ...summary,
      facts: z.array(
        z.object({
          key: z.string(),
          value: z.unknown(),
          shown: z.string(),
          how: z.enum(['given', 'read', 'answered', 'logged']),
          /** The words it was read from, or the question that was answered. */
          because: z.string(),
        }),
      ),
      /** `when` it happened, and `at` it was written down. */
      log: z.array(z.object({ kind: z.string(), when: instant, at: instant, text: z.string() })),
      ladder: z.array(
        z.object({
          after: z.string(),
          at: instant.nullable(),
          state: z.enum(['done', 'passed', 'due', 'waiting', 'ahead']),
          channel: z.string(),
          name: z.string(),
          action: z.string(),
        }),
      ),
      firstReplyHours: hours,
      solutionHours: hours,
      note: z.string().nullable(),
      drafts: z.array(z.string()),
    })
    .nullable(),
});

export const caseLog = z.object({
  schema: z.literal('magna.case-log/1'),
  lang,
  ...clock,
  logged: z.array(z.object({ kind: z.string(), when: instant, text: z.string() })),
  /** The case was closed, and goes on with this. */
  reopened: z.boolean(),
  case: z.object(summary),
});

const nudge = z.object({
  channel: z.string(),
  name: z.string(),
  text: z.string(),
  /** What is left blank in it. */
  missing: z.array(z.string()),
});

export const caseDue = z.object({
  schema: z.literal('magna.case-due/1'),
  lang,
  ...clock,
  due: z.array(
    z.object({
      id: z.string(),
      problem: z.string().nullable(),
      ticket: z.string().nullable(),
      since: instant,
      /** Since when it is due. */
      at: instant,
      waitedHours: z.number(),
      channel: z.string(),
      name: z.string(),
      action: z.string(),
      /** The channel that is meant and closed now; null where it is the same. */
      insteadOf: z.object({ channel: z.string(), name: z.string(), opensAt: instant.nullable() }).nullable(),
      nudges: z.array(nudge),
      command: z.string(),
      /** Lines of its journal that cannot be read. */
      damaged: z.array(z.number().int()),
    }),
  ),
  /** What comes next in the other open cases, with `--all`. */
  later: z.array(z.object(summary)),
  broken,
});

export const caseClose = z.object({
  schema: z.literal('magna.case-close/1'),
  lang,
  ...clock,
  id: z.string(),
  solvedBy: z.enum(SOLVERS).nullable(),
  note: z.string().nullable(),
  firstReplyHours: hours,
  solutionHours: hours,
});

export const caseExport = z.object({
  schema: z.literal('magna.case-export/1'),
  lang,
  at: instant,
  id: z.string(),
  redacted: z.boolean(),
  facts: z.record(z.string(), z.unknown()),
  events: z.array(z.looseObject({ kind: z.string(), at: instant })),
  drafts: z.array(z.object({ name: z.string(), text: z.string() })),
  /** What was left out, in words; empty where it is whole. */
  removed: z.array(z.string()),
  /** Lines of its journal that cannot be read. */
  damaged: z.array(z.number().int()),
});

export type CaseSummary = z.infer<z.ZodObject<typeof summary>>;
export type CaseListAnswer = z.infer<typeof caseList>;
export type CaseShowAnswer = z.infer<typeof caseShow>;
export type CaseLogAnswer = z.infer<typeof caseLog>;
export type CaseDueAnswer = z.infer<typeof caseDue>;
export type CaseCloseAnswer = z.infer<typeof caseClose>;
export type CaseExportAnswer = z.infer<typeof caseExport>;
export type Nudge = z.infer<typeof nudge>;
