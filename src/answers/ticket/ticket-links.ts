import type { Channel } from '../../kb/shapes/channels.ts';
import { prefillLink } from '../../draft/link.ts';
import { linkKindOf } from '../../draft/links/kind-of.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { TicketDraftAnswer, TicketLinksAnswer } from '../shapes/ticket.ts';
import type { TriageClock } from '../triage-plan.ts';
import { answerTicketDraft, planOf, type TicketQuery, writableChannels } from './ticket-draft.ts';

/**
 * Links that open the channels of a case with its draft filled in. The full draft is on the disk before a link is made of
 * it; a link that carries less says so.
 *
 * @param save writes a draft and returns where it lies
 */
export function answerTicketLinks(
  kb: SearchableKb,
  query: TicketQuery,
  clock: TriageClock,
  lang: Lang,
  save: (draft: TicketDraftAnswer) => string,
): TicketLinksAnswer {
  const { plan } = planOf(kb, query.state, clock);
  const channels = writableChannels(kb, plan).filter(
    ({ id, kind }) => kind !== 'authority' && (query.channel === undefined || query.channel === id),
  );
  const links: TicketLinksAnswer['links'] = [];
  const without: TicketLinksAnswer['without'] = [];
  for (const channel of channels) {
    const made = linkTo(kb, channel, query, clock, lang, save);
    if (typeof made === 'string') without.push({ channel: channel.id, name: inLang(channel.name, lang), reason: made });
    else links.push(made);
  }
  return { schema: 'magna.ticket-links/1', lang, case: query.case, links, without };
}

/** A link, or in words why there is none. */
function linkTo(
  kb: SearchableKb,
  channel: Channel,
  query: TicketQuery,
  clock: TriageClock,
  lang: Lang,
  save: (draft: TicketDraftAnswer) => string,
): TicketLinksAnswer['links'][number] | string {
  const { ticket } = wordsOf(lang);
  const { endpoint } = channel;
  if (endpoint === 'unknown') return ticket.noEndpoint;
  const kind = linkKindOf(endpoint, channel.kind);
  if (kind === undefined) return ticket.noPrefill(endpoint);
  const draft = answerTicketDraft(kb, { ...query, channel: channel.id }, clock, lang);
  if (draft === undefined) return ticket.noPrefill(endpoint);
  const file = save(draft);
  const link = prefillLink(kind, endpoint, draft, { fallbackNote: ticket.wasCut });
  if (link.status === 'refused') return ticket.refusedEndpoint(ticket.refusals[link.reason], endpoint);
  const { url, length, limit, whole } = link;
  return { kind, channel: channel.id, url, length, limit, whole, file };
}
