import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { standingOf } from '../kb/prov.ts';
import type { Jurisdiction } from '../kb/shapes/jurisdiction.ts';
import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { channelOrStandIn } from '../channel/stand-in.ts';
import { officeAnswer } from './office-reach.ts';
import type { AskAnswer } from './shapes/explain.ts';

/** Who answers for a portal: its office, or the helpdesk of the platform; nobody where that is not known. */
export function portalAsk(kb: KnowledgeBase, { ask, jurisdiction }: PortalErrors, lang: Lang): AskAnswer[] {
  if (ask === 'unknown') return [];
  if (ask === 'helpdesk') return helpdesk(kb, lang);
  // Nearly always an office of the portal's own place: the others are not read from disk for it.
  const own = byId(kb.jurisdictions, jurisdiction);
  return (own === undefined ? undefined : officeIn(own, ask, lang)) ?? firstOffice(kb, ask, lang);
}

function firstOffice(kb: KnowledgeBase, ask: string, lang: Lang): AskAnswer[] {
  for (const place of kb.jurisdictions) {
    const found = officeIn(place, ask, lang);
    if (found !== undefined) return found;
  }
  return [];
}

function officeIn(place: Jurisdiction, ask: string, lang: Lang): AskAnswer[] | undefined {
  const index = (place.authorities ?? []).findIndex(({ id }) => id === ask);
  const office = place.authorities?.[index];
  if (office === undefined) return undefined;
  return [{ kind: 'office', ...officeAnswer(place, office, ['authorities', index], lang) }];
}

function helpdesk(kb: KnowledgeBase, lang: Lang): AskAnswer[] {
  const channel = channelOrStandIn(kb, 'helpdesk');
  if (channel === undefined) return [];
  const index = kb.channels.channels.indexOf(channel);
  const open = channel.hours.open === 'always' ? wordsOf(lang).hours.always : wordsOf(lang).hours.unknown;
  return [
    {
      id: channel.id,
      kind: 'channel',
      name: inLang(channel.name, lang),
      hours: open,
      phone: null,
      inside: null,
      email: null,
      url: channel.endpoint === 'unknown' ? null : channel.endpoint,
      standing: standingOf(kb.channels, ['channels', index, 'hours']),
    },
  ];
}
