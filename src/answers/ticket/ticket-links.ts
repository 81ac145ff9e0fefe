import type { Channel } from '../../kb/shapes/channels.ts';
import type { ChannelId } from '../../kb/shapes/faq.ts';
import { prefillLink } from '../../draft/link.ts';
import type { LinkKind } from '../../draft/links/endpoint.ts';
import { linkKindOf } from '../../draft/links/kind-of.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { TicketDraftAnswer, TicketLinksAnswer } from '../shapes/ticket.ts';
import type { TriageClock } from '../triage-plan.ts';
import { answerTicketDraft, planOf, type TicketQuery, writableChannels } from './ticket-draft.ts';

/** Addresses of the user's own, by what they open; those of channels stand in the knowledge base with its overlays. */
export type OwnAddresses = Readonly<Partial<Record<LinkKind, string | undefined>>>;

/** Where a link leads that is set without a channel: mail and trackers take a ticket, forums a post. */
const CHANNEL_OF: Readonly<Record<LinkKind, ChannelId>> = {
  mailto: 'helpdesk',
  github: 'helpdesk',
  discourse: 'community',
  reddit: 'community',
};

interface Making {
  readonly kb: SearchableKb;
  readonly query: TicketQuery;
  readonly own: OwnAddresses;
  readonly clock: TriageClock;
  readonly lang: Lang;
  /** Writes a draft and returns where it lies. */
  readonly save: (draft: TicketDraftAnswer) => string;
}

/**
 * Links that open the channels of a case with its draft filled in. The full draft is on the disk before a link is made of
 * it; a link that carries less says so.
 */
export function answerTicketLinks(making: Making): TicketLinksAnswer {
  const { kb, query, clock, lang } = making;
  const { plan } = planOf(kb, query.state, clock);
  const channels = writableChannels(kb, plan).filter(
    ({ id, kind }) => kind !== 'authority' && (query.channel === undefined || query.channel === id),
  );
  const links: TicketLinksAnswer['links'] = [];
  const without: TicketLinksAnswer['without'] = [];
  for (const channel of channels) {
    const made = addressesOf(channel, making).map((address) => linkTo(channel, address, making));
    links.push(...made.filter((one) => typeof one !== 'string'));
    const reasons = made.length === 0 ? [reasonWithout(channel, lang)] : made.filter((one) => typeof one === 'string');
    without.push(...reasons.map((reason) => ({ channel: channel.id, name: inLang(channel.name, lang), reason })));
  }
  return { schema: 'magna.ticket-links/1', lang, case: query.case, links, without };
}

interface Address {
  readonly kind: LinkKind;
  readonly endpoint: string;
}

/** What can be filled in for a channel: the addresses that are set for it, then the channel's own. */
function addressesOf({ id, kind, endpoint }: Channel, { own }: Making): Address[] {
  const set = (Object.entries(own) as [LinkKind, string | undefined][]).flatMap(([one, address]) =>
    address === undefined || CHANNEL_OF[one] !== id ? [] : [{ kind: one, endpoint: address }],
  );
  const byChannel = endpoint === 'unknown' ? undefined : linkKindOf(endpoint, kind);
  const isSet = set.some((one) => one.kind === byChannel);
  return byChannel === undefined || isSet ? set : [...set, { kind: byChannel, endpoint }];
}

function reasonWithout({ endpoint }: Channel, lang: Lang): string {
  const { ticket } = wordsOf(lang);
  return endpoint === 'unknown' ? ticket.noEndpoint : ticket.noPrefill(endpoint);
}

/** A link, or in words why there is none. */
function linkTo(
  channel: Channel,
  { kind, endpoint }: Address,
  { kb, query, clock, lang, save }: Making,
): TicketLinksAnswer['links'][number] | string {
  const { ticket } = wordsOf(lang);
  const draft = answerTicketDraft(kb, { ...query, channel: channel.id }, clock, lang);
  if (draft === undefined) return ticket.noPrefill(endpoint);
  const file = save(draft);
  const link = prefillLink(kind, endpoint, draft, { fallbackNote: ticket.wasCut });
  if (link.status === 'refused') return ticket.refusedEndpoint(ticket.refusals[link.reason], endpoint);
  const { url, length, limit, whole } = link;
  return { kind, channel: channel.id, url, length, limit, whole, file };
}
