import type { Channel } from '../kb/shapes/channels.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';
import { type Field, fieldsOf } from './fields.ts';
import { lawLines } from './lane-words.ts';
import { withoutSecrets } from './without-secrets.ts';
import { type DraftMore, Wording } from './wording.ts';

/** A text for one channel. What is missing is named and left blank; nothing is invented. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
  readonly missing: readonly { readonly id: string; readonly text: string; readonly hint: string }[];
  /** Facts left out of a channel that everybody can read. */
  readonly removed: readonly string[];
}

/** How one writes to an authority's own desk. */
export type OfficeForm = 'phone' | 'letter';

/**
 * The ticket, message or note for a channel, from what is known.
 *
 * @param form for an authority's desk: a note for a call, or a letter
 * @returns undefined for a channel where nothing is written, such as the FAQ
 */
export function draftFor(
  kb: SearchableKb,
  channel: Channel,
  facts: Facts,
  lang: Lang,
  more: DraftMore = {},
  form: OfficeForm = 'phone',
): Draft | undefined {
  const safe = withoutSecrets(facts, wordsOf(lang));
  const draft = written(channel, new Wording(kb, safe.facts, lang, more), form);
  return draft === undefined ? undefined : { ...draft, removed: [...draft.removed, ...safe.removed] };
}

function written(channel: Channel, wording: Wording, form: OfficeForm): Draft | undefined {
  switch (channel.kind) {
    case 'self-service':
      return undefined;
    case 'ticket':
      return ticketDraft(channel, wording);
    case 'chat':
      return chatDraft(channel, wording);
    case 'forum':
      return forumDraft(channel, wording);
    case 'authority':
      return form === 'letter' ? letterDraft(channel, wording) : callDraft(channel, wording);
  }
}

/** What to say first in a chat: one concrete case, blanks where something is not known. */
export function caseLine(kb: SearchableKb, facts: Facts, lang: Lang): string {
  return new Wording(kb, facts, lang).caseLine();
}

function missingOf(fields: readonly Field[]): Draft['missing'] {
  return fields.filter(({ value }) => value === undefined).map(({ id, text, hint }) => ({ id, text, hint }));
}

function fieldLines(fields: readonly Field[], { words }: Wording): string[] {
  return fields.map(({ text, value }) => words.colon(text, value ?? words.draft.blank));
}

/** What to attach, each with a box to tick. */
function evidenceLines(wording: Wording): string[] {
  const { draft } = wording.words;
  const wanted = wording.isRefused() ? draft.evidenceRefused : draft.evidencePlatform;
  return ['', draft.attach, ...wanted.map((one) => `[ ] ${one}`)];
}

/** The law of the way, where two countries' papers are what it is about. */
function lawOf(wording: Wording): string[] {
  const { facts, more, words } = wording;
  const { lane } = more;
  if (lane === undefined || facts.category !== 'certification') return [];
  const lines = lawLines(wording.kb, lane, facts.proof, wording.lang);
  return ['', words.draft.law(lane.asOf), ...lines.map((line) => `- ${line}`)];
}

function signature({ more: { identity } }: Wording): string[] {
  const known = [identity?.name, identity?.company, identity?.contact].filter((one) => one !== undefined);
  return known.length === 0 ? [] : ['', ...known];
}

function ticketDraft(channel: Channel, wording: Wording): Draft {
  const fields = fieldsOf(channel, wording);
  const body = [...fieldLines(fields, wording), ...lawOf(wording), ...evidenceLines(wording), ...signature(wording)];
  return { subject: wording.subject(), body: body.join('\n'), missing: missingOf(fields), removed: [] };
}

function chatDraft(channel: Channel, wording: Wording): Draft {
  const { facts, words } = wording;
  const missing = [...missingOf(fieldsOf(channel, wording))];
  const line = wording.caseLine();
  const { hs } = words.triage.fact;
  if (facts.hs === undefined && line.includes('HS ')) missing.push({ id: 'hs', text: hs, hint: hs });
  return { subject: wording.subject(), body: line, missing, removed: [] };
}

/** For everybody to read, so built from facts that identify nobody; the user's own words stay out. */
function forumDraft(channel: Channel, wording: Wording): Draft {
  const { facts, words } = wording;
  const age = typeof facts.ticketAgeHours === 'number' ? String(Math.floor(facts.ticketAgeHours)) : '';
  const lines = [
    words.draft.community(wording.ticketNumber() ?? words.draft.blank, age),
    wording.neutralSubject(),
    ...(facts.hs === undefined ? [] : [`HS ${facts.hs.replace(/\D/g, '').slice(0, 4)}`]),
    words.draft.anybody,
  ];
  const removed = (['problem', 'hs', 'value', 'consignment', 'contact'] as const)
    .filter((key) => facts[key] !== undefined)
    .map((key) => words.draft.removed[key]);
  return {
    subject: wording.neutralSubject(),
    body: lines.join('\n'),
    missing: missingOf(fieldsOf(channel, wording)),
    removed,
  };
}

/** What to have before one while calling, and room for what is said. */
function callDraft(channel: Channel, wording: Wording): Draft {
  const { draft } = wording.words;
  const fields = fieldsOf(channel, wording);
  const to = wording.place(wording.facts.to);
  const lines = [
    draft.greeting,
    to === undefined ? draft.callPlain : draft.call(to),
    wording.subject(),
    ...fieldLines(fields, wording),
    draft.callAsk,
    draft.thanks,
    '',
    draft.note,
    ...draft.noteFields.map((one) => wording.words.colon(one, draft.blank)),
  ];
  return { subject: wording.subject(), body: lines.join('\n'), missing: missingOf(fields), removed: [] };
}

/** A letter that asks for the decision with its basis, and names what is sent with it. */
function letterDraft(channel: Channel, wording: Wording): Draft {
  const { facts, words, more } = wording;
  const { draft } = words;
  const fields = fieldsOf(channel, wording);
  const customs = wording.customs();
  const deadline =
    facts.deadline === undefined || facts.deadline === 'unknown' ? [] : [draft.letterDeadline(facts.deadline)];
  const lines = [
    ...(customs === undefined ? [] : [customs]),
    ...(more.today === undefined ? [] : [more.today]),
    '',
    draft.letterSubject(wording.summary()),
    '',
    draft.letterGreeting,
    ...fieldLines(fields, wording),
    '',
    draft.letterAsk,
    ...deadline,
    ...evidenceLines(wording),
    '',
    draft.letterClose,
    ...signature(wording),
  ];
  return { subject: wording.summary(), body: lines.join('\n'), missing: missingOf(fields), removed: [] };
}
