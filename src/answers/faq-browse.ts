import { inLang, type Lang } from '../lang/words.ts';
import { searchFaq } from '../search/search.ts';
import type { SearchableKb } from '../search/searchable.ts';

/** The most that a list to choose from shows of a search. */
const LISTED = 12;

/** Answers by id and title for the words typed so far: those that fit, else what comes closest; all before the first word. */
export function answerFaqBrowse(kb: SearchableKb, typed: string, lang: Lang): { id: string; title: string }[] {
  const { hits, nearest } = searchFaq(kb, typed, { limit: LISTED });
  const entries = typed.trim() === '' ? kb.faq : [...hits, ...nearest].map(({ entry }) => entry);
  return entries.map(({ id, question }) => ({ id, title: inLang(question, lang) }));
}
