import type { CaseStep } from '../../cases/due.ts';
import { draftFor } from '../../draft/draft.ts';
import { byId } from '../../kb/by-id.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { hoursOf } from '../../routing/escalation.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { nameOf } from '../cert/name-of.ts';
import type { Nudge } from '../shapes/case.ts';
import type { CaseView } from './case-view.ts';

/**
 * What to paste for a step that is due: the reminder of every channel whose time came with it, then what the step's own
 * channel is told.
 *
 * @param lang the case's language; its words are loaded
 */
export function nudgesFor(kb: SearchableKb, view: CaseView, step: CaseStep, lang: Lang): Nudge[] {
  const earlier = Math.max(
    0,
    ...view.steps.map(({ afterHours }) => afterHours).filter((hours) => hours < step.afterHours),
  );
  const reminders = kb.channels.channels.flatMap((channel) => {
    const nudge = channel.nudges?.findLast(
      ({ after }) => hoursOf(after) > earlier && hoursOf(after) <= step.afterHours,
    );
    return nudge === undefined || channel.privacy === 'public'
      ? []
      : [filled(kb, channel.id, inLang(nudge.text, lang), view, lang)];
  });
  return [...reminders, ...ownText(kb, view, step, lang)];
}

/** The text of a reminder with what is known of the case; what is not known stays blank and is named. */
function filled(kb: SearchableKb, channel: string, text: string, { one }: CaseView, lang: Lang): Nudge {
  const { draft, triage } = wordsOf(lang);
  const { ticket, deadline } = one.said;
  const openedAt = typeof ticket === 'object' ? (ticket.openedAt ?? ticket.lastReplyAt) : undefined;
  const known: Record<string, string | undefined> = {
    time: openedAt === undefined ? undefined : new Date(openedAt).toISOString().slice(0, 16).replace('T', ' '),
    deadline: deadline === 'unknown' ? undefined : deadline,
  };
  const names: Record<string, string> = { time: triage.fact.ticket, deadline: triage.fact.deadline };
  const missing: string[] = [];
  const body = text.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = known[key];
    if (value === undefined) missing.push(names[key] ?? key);
    return value ?? draft.blank;
  });
  return { channel, name: nameOf(kb.channels.channels, channel, lang), text: body, missing };
}

function ownText(kb: SearchableKb, view: CaseView, { channel: id }: CaseStep, lang: Lang): Nudge[] {
  const channel = byId(kb.channels.channels, id);
  if (channel === undefined) return [];
  const name = inLang(channel.name, lang);
  if (channel.privacy === 'public') return [{ channel: id, name, ...publicLine(view, lang) }];
  // The ticket is reminded by its own words above.
  if (channel.kind === 'ticket') return [];
  const draft = draftFor(kb, channel, view.facts, lang);
  return draft === undefined
    ? []
    : [{ channel: id, name, text: draft.body, missing: draft.missing.map(({ text }) => text) }];
}

/** Where everybody reads it: the number of the ticket and one neutral line, nothing else of the case. */
function publicLine({ one }: CaseView, lang: Lang): Pick<Nudge, 'text' | 'missing'> {
  const { cases, draft, triage } = wordsOf(lang);
  const { ticket } = one.said;
  const number = typeof ticket === 'object' ? ticket.number : undefined;
  return {
    text: cases.publicLine(number ?? draft.blank),
    missing: number === undefined ? [triage.fact.ticket] : [],
  };
}
