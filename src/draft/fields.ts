import { byId } from '../kb/by-id.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { Wording } from './wording.ts';

/** A field of a channel's form. */
export interface Field {
  readonly id: string;
  readonly text: string;
  /** What to enter, where the knowledge base says more than the name. */
  readonly hint: string;
  readonly value: string | undefined;
}

/** The fields that a channel requires, filled in as far as the case goes. */
export function fieldsOf(channel: Channel, wording: Wording): Field[] {
  return channel.requires.map(({ id, needs, text }) => {
    const whole = wording.text(text);
    const need = byId(wording.kb.channels.needs, needs);
    const name = shortLabel(whole);
    return {
      id,
      text: name,
      hint: need === undefined ? whole : wording.text(need.text),
      value: VALUES[id]?.(wording),
    };
  });
}

/** The name of a field without what explains it: "category" of "category (document, account, ...)". */
function shortLabel(text: string): string {
  return text.split(/[(（:：]/u)[0]?.trim() ?? text;
}

/** What is known for a field, by its id; undefined where it is not known. Nothing is invented. */
const VALUES: Record<string, (wording: Wording) => string | undefined> = {
  category: ({ facts, words }) => (facts.category === undefined ? undefined : words.categories[facts.category]),
  summary: (wording) => wording.summary(),
  // What somebody wrote stays as it was written.
  'what-happened': ({ facts }) => facts.problem,
  expected: (wording) => (wording.isRefused() ? wording.words.draft.expectRefused : undefined),
  // A gap stops the form; "not applicable" with a reason does not.
  'steps-to-repeat': (wording) => (wording.isRefused() ? wording.words.draft.noStepsRefused : undefined),
  ids: ({ facts }) => facts.consignment,
  goods: (wording) => {
    const { facts, words } = wording;
    if (facts.hs === undefined) return undefined;
    return words.list([`HS ${facts.hs}`, wording.route()].filter((part) => part !== ''));
  },
  evidence: ({ facts, words }) => (facts.writtenRefusal === 'yes' ? words.triage.fact.writtenRefusal : undefined),
  tried: ({ facts, words, kb, lang }) => {
    if (!Array.isArray(facts.tried)) return undefined;
    const names = facts.tried.map((id) => byId(kb.channels.channels, id)?.name[lang] ?? id);
    return names.length > 0 ? words.list(names) : words.none;
  },
  deadline: ({ facts, words }) =>
    facts.deadline === undefined || facts.deadline === 'unknown'
      ? undefined
      : words.draft.deadlineAnd(facts.deadline, words.draft.blank),
  'ticket-number': (wording) => wording.ticketNumber(),
  'case-line': (wording) => wording.caseLine(),
  'neutral-summary': (wording) => wording.neutralSubject(),
  'read-so-far': ({ facts, words, kb, lang }) => {
    if (!Array.isArray(facts.tried) || facts.tried.length === 0) return undefined;
    return words.list(facts.tried.map((id) => byId(kb.channels.channels, id)?.name[lang] ?? id));
  },
  refusal: ({ facts, words }) => (facts.writtenRefusal === 'yes' ? words.triage.fact.writtenRefusal : undefined),
  'declaration-ref': ({ facts }) => facts.consignment,
};
