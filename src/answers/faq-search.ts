import { channelOrStandIn } from '../channel/stand-in.ts';
import type { FaqEntry } from '../kb/shapes/faq.ts';
import { provAt } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { matchedWords } from '../search/matches.ts';
import type { Within } from '../search/facets.ts';
import { FITS, type Hit, type SearchResult, searchFaq } from '../search/search.ts';
import type { SearchableKb } from '../search/searchable.ts';
import { whyFound } from '../search/why.ts';
import { entryStanding } from './faq-show.ts';
import type { FaqSearchAnswer } from './shapes/faq.ts';

export interface FaqSearchQuery {
  readonly words: string;
  /** What the search is narrowed to; `narrowed` makes it of names. */
  readonly within?: Within;
  /** At most so many results. */
  readonly limit?: number;
  /** Whether to tell why each result stands where it stands. */
  readonly explain?: boolean;
  /** Whether to say which words were matched: a plain page shows none of it. */
  readonly marks?: boolean;
}

type Result = FaqSearchAnswer['results'][number];

/** The entries that answer a question, best first, or that nothing does and where to go instead. */
export function answerFaqSearch(kb: SearchableKb, query: FaqSearchQuery, lang: Lang): FaqSearchAnswer {
  const { words, within = {}, limit = 5, explain = false, marks = true } = query;
  const found = searchFaq(kb, words, { limit, within });
  const best = found.hits[0]?.entry;
  const answer = best === undefined ? null : inLang(best.answer, lang);
  const show = (hit: Hit): Result => ({
    ...resultOf(hit, lang),
    matched: marks ? matchedWords(textOf(hit, hit.entry === best, lang), found.question) : [],
    why: explain ? whyOf(kb, words, found, hit) : null,
  });
  return {
    schema: 'magna.faq-search/1',
    lang,
    query: words,
    answerable: best !== undefined,
    results: found.hits.map(show),
    answer,
    nearest: found.nearest.map(show),
    outside: found.outside.flatMap((position) => {
      const topic = kb.synonyms.outside?.[position];
      return topic === undefined ? [] : [{ id: topic.id, name: inLang(topic.name, lang) }];
    }),
    threshold: FITS,
    otherwise: otherwise(kb, best, found.outside.length > 0, lang),
  };
}

/** What is shown of an entry: its title, and of the best its answer too. */
function textOf({ entry }: Hit, whole: boolean, lang: Lang): string {
  const title = inLang(entry.question, lang);
  return whole ? `${title}\n${inLang(entry.answer, lang)}` : title;
}

function resultOf({ entry, score }: Hit, lang: Lang): Omit<Result, 'matched' | 'why'> {
  return {
    id: entry.id,
    title: inLang(entry.question, lang),
    category: entry.category,
    score,
    standing: entryStanding(entry),
    reviewed: provAt(entry, ['answer'])?.reviewed ?? '',
  };
}

function whyOf(kb: SearchableKb, words: string, found: SearchResult, hit: Hit): NonNullable<Result['why']> {
  const { evidence, held, missing, phrasings } = whyFound(kb.searchIndex, words, found, hit);
  return {
    held: rounded(evidence.held),
    said: rounded(evidence.said),
    unknown: rounded(evidence.unknown),
    outside: rounded(evidence.outside),
    words: held.map((one) => ({
      asked: one.asked,
      takenFor: one.mistyped ? one.as : null,
      phrasings: one.phrasings,
    })),
    missing: [...missing],
    phrasings,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function otherwise(
  kb: SearchableKb,
  best: FaqEntry | undefined,
  offSubject: boolean,
  lang: Lang,
): FaqSearchAnswer['otherwise'] {
  const { askAllTheSame, askHuman } = wordsOf(lang).faq;
  const wanted = best?.escalateTo.channel ?? 'helpdesk';
  const channel = channelOrStandIn(kb, wanted);
  return {
    channel: channel?.id ?? wanted,
    name: channel === undefined ? wanted : inLang(channel.name, lang),
    reason: best === undefined ? (offSubject ? askAllTheSame : askHuman) : inLang(best.escalateTo.reason, lang),
  };
}
