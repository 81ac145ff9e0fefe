import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { CaseExportAnswer } from '../shapes/case.ts';

type Exported = Pick<CaseExportAnswer, 'facts' | 'events' | 'drafts' | 'removed'>;

/** What redacting takes and gives: the one thing to exchange where words can be redacted instead of left out. */
export type Redact = (kb: KnowledgeBase, whole: Exported, lang: Lang) => Exported;

/** Facts that may hold anything a user wrote, or a number that leads to them. */
const FREE = ['problem', 'contact', 'consignment', 'value', 'portal', 'documentType', 'errorCode', 'hs'] as const;

/** Kinds of events that a redacted case may show, and of each what identifies nobody. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  opened: ['facts', 'places', 'lang'],
  answered: ['node', 'facts'],
  corrected: ['fact', 'value'],
  settled: ['node'],
  withdrawn: ['nodes'],
  drafted: ['channel'],
  logged: ['when'],
  replied: ['when'],
  sent: ['channel', 'when'],
  noted: ['when'],
  closed: ['solvedBy'],
};

/**
 * Leaves out of a case whatever may identify somebody: the words of the user, the texts of drafts, notes, numbers. What is
 * kept are answers from lists, places, days and times.
 */
export const leaveOut: Redact = (kb, { facts, events, drafts }, lang) => {
  const { triage, cases } = wordsOf(lang);
  const removed = new Set<string>();
  const keptFacts = (given: object): object =>
    Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) => {
        const kept = keptValue(kb, key, value);
        if (kept !== value)
          removed.add(key === 'ticket' ? cases.ticketNumber : (triage.fact[key as keyof typeof triage.fact] ?? key));
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  const keptEvent = (event: Record<string, unknown>): CaseExportAnswer['events'][number] => {
    const shown = Object.entries(event).filter(([key]) => SHOWN[String(event['kind'])]?.includes(key));
    const parts = shown.flatMap(([key, value]): [string, unknown][] => {
      if (key === 'facts') return [[key, keptFacts(Object(value) as object)]];
      if (key !== 'value') return [[key, value]];
      const [kept] = Object.values(keptFacts({ [String(event['fact'])]: value }));
      return kept === undefined ? [] : [[key, kept]];
    });
    if (event['kind'] === 'noted' || event['note'] !== undefined) removed.add(cases.event.note);
    if (event['kind'] === 'logged') removed.add(cases.ticketNumber);
    return { ...Object.fromEntries(parts), kind: String(event['kind']), at: String(event['at']) };
  };
  const kept = { facts: keptFacts(facts) as Exported['facts'], events: events.map(keptEvent), drafts: [] };
  if (drafts.length > 0) removed.add(cases.draftTexts);
  return { ...kept, removed: [...removed] };
};

/** A fact as it may be shown: of a ticket its times; a paper or scheme only where magna knows it by name. */
function keptValue(kb: KnowledgeBase, key: string, value: unknown): unknown {
  if (FREE.some((one) => one === key)) return undefined;
  if (key === 'proof') return value === 'unknown' || byId(kb.proofs, String(value)) ? value : undefined;
  if (key === 'scheme') return value === 'unknown' || byId(kb.schemes, String(value)) ? value : undefined;
  if (key !== 'ticket' || typeof value !== 'object' || value === null) return value;
  const { number: _, ...times } = value as Record<string, unknown>;
  return times;
}
