import { channelOrStandIn } from '../channel/stand-in.ts';
import type { FaqEntry } from '../kb/shapes/faq.ts';
import { provAt } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { type Hit, searchFaq } from '../search/search.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { entryStanding } from './faq-show.ts';
import type { FaqSearchAnswer } from './shapes/faq.ts';

export interface FaqSearchQuery {
  readonly words: string;
  readonly category?: FaqEntry['category'];
  readonly limit?: number;
}

/** The entries that answer a question, best first, or that nothing does and where to go instead. */
export function answerFaqSearch(kb: SearchableKb, query: FaqSearchQuery, lang: Lang): FaqSearchAnswer {
  const { category } = query;
  const { hits, nearest } = searchFaq(kb, query.words, {
    limit: query.limit ?? 5,
    ...(category === undefined ? {} : { accept: (entry) => entry.category === category }),
  });
  const best = hits[0]?.entry;
  const show = ({ entry, score }: Hit): FaqSearchAnswer['results'][number] => ({
    id: entry.id,
    title: inLang(entry.question, lang),
    category: entry.category,
    score,
    standing: entryStanding(entry),
    reviewed: provAt(entry, ['answer'])?.reviewed ?? '',
  });
  return {
    schema: 'magna.faq-search/1',
    lang,
    query: query.words,
    answerable: hits.length > 0,
    results: hits.map(show),
    answer: best === undefined ? null : inLang(best.answer, lang),
    nearest: nearest.map(show),
    otherwise: otherwise(kb, best, lang),
  };
}

function otherwise(kb: SearchableKb, best: FaqEntry | undefined, lang: Lang): FaqSearchAnswer['otherwise'] {
  const wanted = best?.escalateTo.channel ?? 'helpdesk';
  const channel = channelOrStandIn(kb, wanted);
  return {
    channel: channel?.id ?? wanted,
    name: channel === undefined ? wanted : inLang(channel.name, lang),
    reason: best === undefined ? wordsOf(lang).faq.askHuman : inLang(best.escalateTo.reason, lang),
  };
}
