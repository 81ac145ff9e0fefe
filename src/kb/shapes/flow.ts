import { z } from 'zod';
import { id, text } from './common.ts';

export const factKey = z.enum([
  'problem',
  'lang',
  'category',
  'role',
  'origin',
  'from',
  'via',
  'to',
  'scheme',
  'proof',
  'errorCode',
  'portal',
  'documentType',
  'goodsHeld',
  'writtenRefusal',
  'entryLodged',
  'platformFault',
  'deadline',
  'tried',
  'faqResolved',
  'chatState',
  'ticket',
  'ticketAgeHours',
  'daysLeft',
  'urgency',
  'standardConflict',
  'needsAuthorityAct',
  'complex',
  'chatStaffed',
  'faqEntry',
  'hs',
  'value',
  'consignment',
  'contact',
]);

const target = id;
const asks = { ask: text, help: text.optional(), fact: factKey, unknown: target };

const node = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('confirm'), next: target }),
  z.strictObject({
    id,
    ...asks,
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ value: z.string().min(1), text, next: target })).min(2),
  }),
  z.strictObject({ id, ...asks, kind: z.literal('text'), next: target }),
  z.strictObject({ id, ...asks, kind: z.literal('place'), next: target }),
  z.strictObject({ id, ...asks, kind: z.literal('date'), next: target }),
  z.strictObject({
    id,
    kind: z.literal('decide'),
    /** A pure function by name; its value picks the edge. */
    decide: z.enum(['standard-conflict', 'refusal-told', 'answer-settles', 'urgency-said']),
    next: z.strictObject({ yes: target, no: target, unknown: target }),
  }),
  z.strictObject({ id, kind: z.literal('offer'), solved: target, next: target }),
  z.strictObject({ id, kind: z.literal('outcome'), status: z.enum(['plan', 'resolved']) }),
]);

export const flow = z.strictObject({ start: target, nodes: z.array(node).min(1) });

export type Flow = z.infer<typeof flow>;
export type FlowNode = z.infer<typeof node>;
export type FactKey = z.infer<typeof factKey>;
