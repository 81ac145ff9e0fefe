import { channelOrStandIn } from '../channel/stand-in.ts';
import type { Standing } from '../finding.ts';
import { byId } from '../kb/by-id.ts';
import { nearest } from '../lang/nearest.ts';
import { provAt, standingOf } from '../kb/prov.ts';
import type { FaqEntry } from '../kb/shapes/faq.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { entryOf, type SearchableKb } from '../search/searchable.ts';
import { sourcesOf } from './cite.ts';
import { claimsAbout } from './claims.ts';
import type { FaqListAnswer, FaqShowAnswer } from './shapes/faq.ts';
import { whereOf } from './where.ts';

/** How well an entry's answer is known. */
export function entryStanding(entry: FaqEntry): Standing {
  return standingOf(entry, ['answer']);
}

/** One entry in full, or the ids that come closest. */
export function answerFaqShow(kb: SearchableKb, id: string, lang: Lang): FaqShowAnswer {
  const words = wordsOf(lang);
  const entry = entryOf(kb, id);
  if (entry === undefined) {
    return {
      schema: 'magna.faq-show/1',
      lang,
      found: false,
      query: id,
      nearest: nearest(
        id,
        kb.faq.map((one) => one.id),
        3,
      ),
      id: null,
      category: null,
      question: null,
      answer: null,
      resolves: null,
      actor: null,
      actorName: null,
      escalateTo: null,
      needs: [],
      fieldReport: [],
      sources: [],
      where: null,
      standing: null,
      reviewed: null,
    };
  }
  const record = provAt(entry, ['answer']);
  const channel = channelOrStandIn(kb, entry.escalateTo.channel);
  return {
    schema: 'magna.faq-show/1',
    lang,
    found: true,
    query: id,
    nearest: [],
    id: entry.id,
    category: entry.category,
    question: inLang(entry.question, lang),
    answer: inLang(entry.answer, lang),
    resolves: entry.resolves,
    actor: entry.actor,
    actorName: words.actors[entry.actor],
    escalateTo: {
      channel: channel?.id ?? entry.escalateTo.channel,
      name: channel === undefined ? entry.escalateTo.channel : inLang(channel.name, lang),
      reason: inLang(entry.escalateTo.reason, lang),
    },
    needs: needsOf(kb, entry, lang),
    fieldReport: claimsAbout(kb, [`faq/${entry.id}`], lang),
    sources: sourcesOf(kb, record),
    where: whereOf(entry, `data/faq/${entry.category}.yaml`),
    standing: entryStanding(entry),
    reviewed: record?.reviewed || null,
  };
}

/** What to have at hand before contacting somebody about an entry. */
export function needsOf(kb: SearchableKb, entry: FaqEntry, lang: Lang): { id: string; text: string }[] {
  return (entry.needs ?? []).flatMap((id) => {
    const need = byId(kb.channels.needs, id);
    return need === undefined ? [] : [{ id, text: inLang(need.text, lang) }];
  });
}

/** Every entry by title, in the order of the knowledge base. */
export function answerFaqList(kb: SearchableKb, category: FaqEntry['category'] | undefined, lang: Lang): FaqListAnswer {
  const entries = kb.faq.filter((entry) => category === undefined || entry.category === category);
  return {
    schema: 'magna.faq-list/1',
    lang,
    total: entries.length,
    entries: entries.map((entry) => ({
      id: entry.id,
      category: entry.category,
      title: inLang(entry.question, lang),
      standing: entryStanding(entry),
    })),
  };
}
