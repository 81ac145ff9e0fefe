import { type Draft, draftFor, type OfficeForm } from '../../draft/draft.ts';
import type { Identity } from '../../draft/wording.ts';
import { byId } from '../../kb/by-id.ts';
import type { Channel } from '../../kb/shapes/channels.ts';
import { inLang, type Lang } from '../../lang/words.ts';
import { makePlan, type Plan } from '../../routing/plan.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { TicketDraftAnswer } from '../shapes/ticket.ts';
import { type TriageState, viewTriage } from '../triage.ts';
import type { TriageClock } from '../triage-plan.ts';

export interface TicketQuery {
  /** The id of the case. */
  readonly case: string;
  readonly state: TriageState;
  /** The channel by id; the first of the plan that takes a text where none is named. */
  readonly channel: string | undefined;
  readonly form: OfficeForm;
  readonly identity: Identity;
}

/** The channels that take a text, in the order of the plan, then the others. */
export function writableChannels(kb: SearchableKb, plan: Plan): Channel[] {
  const first = plan.channels.map(({ channel }) => channel);
  const all = [...first, ...kb.channels.channels.filter(({ id }) => !first.some((one) => one.id === id))];
  return all.filter(({ kind }) => kind !== 'self-service');
}

/**
 * The draft of a case for a channel; undefined where the channel is none that takes a text. Questions that are still open
 * count as not known: a draft with gaps that are named is better than none.
 */
export function answerTicketDraft(
  kb: SearchableKb,
  { case: id, state, channel: wanted, form, identity }: TicketQuery,
  clock: TriageClock,
  lang: Lang,
): TicketDraftAnswer | undefined {
  const { computed } = viewTriage(kb, { ...state, settled: 'all' }, clock);
  const plan = makePlan(kb, computed, clock.now);
  const [first] = writableChannels(kb, plan);
  const channel = wanted === undefined ? first : byId(kb.channels.channels, wanted);
  if (channel === undefined) return undefined;
  const more = { lane: computed.lane, identity, today: clock.asOf };
  const draft = draftFor(kb, channel, plan.facts, lang, more, form);
  return draft === undefined ? undefined : draftAnswer(id, channel, draft, form, lang);
}

const FORMS = { ticket: 'ticket', chat: 'chat', forum: 'post' } as const;

function draftAnswer(
  id: string,
  channel: Channel,
  { subject, body, missing, removed }: Draft,
  form: OfficeForm,
  lang: Lang,
): TicketDraftAnswer {
  const { kind } = channel;
  return {
    schema: 'magna.ticket-draft/1',
    lang,
    case: id,
    channel: channel.id,
    name: inLang(channel.name, lang),
    form: kind === 'authority' || kind === 'self-service' ? form : FORMS[kind],
    privacy: channel.privacy,
    subject,
    body,
    missing: [...missing],
    removed: [...removed],
    file: null,
  };
}
