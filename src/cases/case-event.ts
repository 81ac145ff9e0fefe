import type { ChannelId } from '../kb/shapes/faq.ts';

/** Who solved a case in the end. */
export const SOLVERS = ['faq', 'helpdesk', 'chat', 'community', 'offline', 'other'] as const;
export type Solver = (typeof SOLVERS)[number];

/** Where something can be sent; nobody writes to the FAQ. */
export const SENT_TO = ['helpdesk', 'chat', 'community', 'offline'] as const satisfies readonly ChannelId[];
export type SentTo = (typeof SENT_TO)[number];

/**
 * What happens to a case after its triage, as its journal keeps it. `at` of a line is when it was written down; `when` is
 * when it happened, ISO 8601.
 */
export type CaseEvent =
  /** A ticket was opened. */
  | { readonly kind: 'logged'; readonly ticket: string; readonly when: string }
  /** Somebody answered: the ladder begins anew. */
  | { readonly kind: 'replied'; readonly when: string }
  | { readonly kind: 'sent'; readonly channel: SentTo; readonly when: string }
  | { readonly kind: 'noted'; readonly text: string; readonly when: string }
  | { readonly kind: 'closed'; readonly solvedBy?: Solver; readonly note?: string };

export type CaseKind = CaseEvent['kind'];

const KINDS: Readonly<Record<CaseKind, true>> = { logged: true, replied: true, sent: true, noted: true, closed: true };

export function isCaseKind(kind: unknown): kind is CaseKind {
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}

export function isCaseEvent<T extends { readonly kind: string }>(event: T): event is Extract<T, CaseEvent> {
  return isCaseKind(event.kind);
}

/** Whether a line of such a kind carries what it must. */
export function hasCaseParts({ kind, when, ticket, channel, text }: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'closed') return true;
  if (typeof when !== 'string' || Number.isNaN(Date.parse(when))) return false;
  if (kind === 'logged') return typeof ticket === 'string';
  if (kind === 'sent') return SENT_TO.some((one) => one === channel);
  return kind !== 'noted' || typeof text === 'string';
}
