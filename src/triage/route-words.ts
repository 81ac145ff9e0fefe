import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Facts } from './facts.ts';
import { mentionsIn } from './mentions.ts';
import { directPlaces } from './place-words.ts';

/** Both ends of a route written as one answer: "US to France", "HK->CN", "从美国到法国"; undefined where it names no two. */
export function routeIn(kb: KnowledgeBase, text: string): Pick<Facts, 'from' | 'to'> | undefined {
  const clean = text.toWellFormed().normalize('NFKC');
  const { named } = directPlaces(clean, mentionsIn(kb, clean).jurisdictions);
  const end = (key: 'from' | 'to'): string | undefined => named.find((one) => one.key === key)?.mention.id;
  const [from, to] = [end('from'), end('to')];
  return from === undefined || to === undefined ? undefined : { from, to };
}
