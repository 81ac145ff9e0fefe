import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';

/** A fact as people read it: a place, paper or scheme by its name, a plain answer in words. */
export function shownFact(kb: KnowledgeBase, key: string, value: unknown, lang: Lang): string {
  const words = wordsOf(lang);
  if (value === 'yes' || value === 'no' || value === 'unknown') return words[value];
  if (Array.isArray(value))
    return value.length === 0 ? words.none : words.list(value.map((one) => shownFact(kb, key, one, lang)));
  if (typeof value === 'object' && value !== null) return words.list(Object.values(value).map(String));
  const text = String(value);
  const named = [...kb.jurisdictions, ...kb.proofs, ...kb.schemes, ...kb.channels.channels].find(
    ({ id }) => id === text,
  );
  if (named !== undefined) return inLang(named.name, lang);
  const plain: Record<string, string> =
    key === 'urgency' ? words.urgencies : key === 'category' ? words.categories : {};
  return plain[text] ?? text;
}
