import type { Facts } from '../triage/facts.ts';

/** What may be put right or added after the words were read, in the order in which it is told. */
export const CORRECTABLE: readonly (keyof Facts)[] = [
  'category',
  'from',
  'to',
  'origin',
  'via',
  'scheme',
  'proof',
  'goodsHeld',
  'entryLodged',
  'writtenRefusal',
  'deadline',
  'urgency',
  'ticket',
  'tried',
  'errorCode',
  'role',
  'hs',
  'value',
];
