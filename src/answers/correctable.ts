import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';

/** What may be put right or added after the words were read, in the order in which it is told. */
export const CORRECTABLE: readonly (keyof Facts)[] = [
  'category',
  'from',
  'to',
  'origin',
  'via',
  'scheme',
  'proof',
  'goodsHeld',
  'entryLodged',
  'writtenRefusal',
  'deadline',
  'urgency',
  'ticket',
  'tried',
  'errorCode',
  'role',
  'hs',
  'value',
];

/** What may be chosen for a fact, where it has few values; empty where it is typed. */
export function choicesFor(kb: SearchableKb, key: keyof Facts, lang: Lang): { value: string; text: string }[] {
  const words = wordsOf(lang);
  const node = kb.flow.nodes.find((one) => one.kind === 'choice' && one.fact === key);
  if (node?.kind === 'choice') return node.options.map(({ value, text }) => ({ value, text: inLang(text, lang) }));
  const named: Record<string, string> =
    key === 'urgency' ? words.urgencies : key === 'writtenRefusal' ? { yes: words.yes, no: words.no } : {};
  return Object.entries(named).map(([value, text]) => ({ value, text }));
}
