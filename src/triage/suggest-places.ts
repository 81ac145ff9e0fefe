import { deriveLane } from '../cert/lane.ts';
import { versionOn } from '../cert/version-on.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { nameIndexOf } from '../kb/name-index.ts';
import type { Scheme } from '../kb/shapes/scheme.ts';
import type { Facts } from './facts.ts';

/** An answer to the question where goods leave or arrive, made from what is known already. */
export interface PlaceSuggestion {
  readonly facts: Pick<Facts, 'from' | 'to'>;
  /** Why it is suggested: the scheme grants it, it is the same scheme's other way, the words name the place. */
  readonly because:
    | { readonly kind: 'grant'; readonly scheme: Scheme; readonly proofs: readonly string[] }
    | { readonly kind: 'other-way'; readonly scheme: Scheme; readonly dutyFree: boolean }
    | { readonly kind: 'named' };
}

/** A scheme that grants more ways than this is no help to say which way goods go. */
const MOST_WAYS = 3;

/**
 * What may be meant where the words leave a direction open: the ways of a scheme that few places are party to, and places
 * that are named without saying what they are to the goods.
 *
 * @param named ids of places, in the order of the words
 * @param asOf YYYY-MM-DD
 */
export function suggestPlaces(
  kb: KnowledgeBase,
  fact: 'from' | 'to',
  known: Facts,
  named: readonly string[],
  asOf: string,
): PlaceSuggestion[] {
  const ways = fact === 'from' && known.to === undefined ? waysOf(kb, known.scheme, asOf) : [];
  const free = named.filter((id) => id !== known.from && id !== known.to && id !== known.origin);
  return [...ways, ...free.map((id) => ({ facts: { [fact]: id }, because: { kind: 'named' as const } }))];
}

function waysOf(kb: KnowledgeBase, id: string | undefined, asOf: string): PlaceSuggestion[] {
  const scheme = byId(kb.schemes, id);
  if (scheme === undefined) return [];
  const own = grantsOf(scheme, asOf);
  if (own.length === 0 || own.length > MOST_WAYS) return [];
  const others = alikeNamed(kb, scheme).flatMap((one) =>
    grantsOf(one, asOf).filter(({ facts }) => own.some((way) => way.facts.to === facts.to)),
  );
  const granted = [...own, ...others];
  const backwards = own.flatMap(({ facts: { from, to } }) => {
    const isGranted = granted.some((way) => way.facts.from === to && way.facts.to === from);
    if (isGranted || from === undefined || to === undefined) return [];
    return [{ facts: { from: to, to: from }, because: otherWay(kb, scheme, to, from, asOf) }];
  });
  return [...own, ...backwards, ...others];
}

function otherWay(
  kb: KnowledgeBase,
  scheme: Scheme,
  fromId: string,
  toId: string,
  asOf: string,
): PlaceSuggestion['because'] {
  const [from, to] = [byId(kb.jurisdictions, fromId), byId(kb.jurisdictions, toId)];
  const dutyFree = from !== undefined && to !== undefined && deriveLane(kb, { from, to, asOf }).dutyFree;
  return { kind: 'other-way', scheme, dutyFree };
}

/** One way for each importer and origin of a scheme's grants. */
function grantsOf(scheme: Scheme, asOf: string): PlaceSuggestion[] {
  if (!('versions' in scheme)) return [];
  const grants = versionOn(scheme, asOf)?.version.grants ?? [];
  return grants.flatMap(({ direction: { importer, origin }, accepts }) => {
    const proofs = accepts === 'unknown' ? [] : accepts.map(({ proof }) => proof);
    return importer.flatMap((to) =>
      origin.map((from) => ({
        facts: { from: typeof from === 'string' ? from : from.id, to },
        because: { kind: 'grant' as const, scheme, proofs },
      })),
    );
  });
}

/** Schemes that people call by the same word: CEPA is a name of several. */
function alikeNamed(kb: KnowledgeBase, scheme: Scheme): Scheme[] {
  const names = nameIndexOf(kb).idsBy('schemes');
  const own = [...names].filter(([name, id]) => id === scheme.id && /^[a-z]{3,6}$/.test(name)).map(([name]) => name);
  const ids = new Set(
    [...names].filter(([name]) => own.some((word) => name.split(' ').includes(word))).map(([, id]) => id),
  );
  ids.delete(scheme.id);
  return [...ids].flatMap((id) => byId(kb.schemes, id) ?? []);
}
