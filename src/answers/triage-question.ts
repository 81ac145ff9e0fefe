import { issuersOf } from '../cert/offices.ts';
import { deriveLane } from '../cert/lane.ts';
import { byId } from '../kb/by-id.ts';
import { standingOf } from '../kb/prov.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { Facts } from '../triage/facts.ts';
import type { QuestionNode } from '../triage/replay.ts';
import { type PlaceSuggestion, suggestPlaces } from '../triage/suggest-places.ts';
import { nameOf, shortNameOf } from './cert/name-of.ts';
import { officeAnswer } from './office-reach.ts';
import type { TriageAnswer } from './shapes/triage.ts';

export interface QuestionContext {
  readonly known: Facts;
  /** Places that the problem names without a direction. */
  readonly places: readonly string[];
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** An open question in words, with what can be chosen. */
export function questionAnswer(
  kb: SearchableKb,
  node: QuestionNode,
  context: QuestionContext,
  lang: Lang,
): NonNullable<TriageAnswer['question']> {
  return {
    id: node.id,
    fact: node.fact,
    kind: node.kind,
    text: inLang(node.ask, lang),
    help: node.help === undefined ? null : inLang(node.help, lang),
    options: optionsOf(kb, node, context, lang),
  };
}

function optionsOf(
  kb: SearchableKb,
  node: QuestionNode,
  { known, places, asOf }: QuestionContext,
  lang: Lang,
): { value: string; text: string }[] {
  if (node.kind === 'choice') return node.options.map(({ value, text }) => ({ value, text: inLang(text, lang) }));
  if (node.fact !== 'from' && node.fact !== 'to') return [];
  return suggestPlaces(kb, node.fact, known, places, asOf).map((suggestion) => {
    const { from, to } = suggestion.facts;
    const value = from !== undefined && to !== undefined ? `${from}->${to}` : (from ?? to ?? '');
    return { value, text: suggestionText(kb, suggestion, asOf, lang) };
  });
}

/** A suggestion in words: the way, and for a scheme's own way which paper it takes and who issues it, with hours. */
function suggestionText(kb: SearchableKb, { facts, because }: PlaceSuggestion, asOf: string, lang: Lang): string {
  const words = wordsOf(lang);
  const place = (id: string | undefined): string => (id === undefined ? '' : nameOf(kb.jurisdictions, id, lang));
  const way = words.triage.way(place(facts.from), place(facts.to));
  switch (because.kind) {
    case 'named':
      return place(facts.from ?? facts.to);
    case 'other-way': {
      const scheme = shortNameOf(kb.schemes, because.scheme.id, lang);
      return words.colon(way, because.dutyFree ? words.triage.noDutyThere(scheme) : words.triage.notThisWay(scheme));
    }
    case 'grant': {
      const [proof] = because.proofs;
      const paper = proof === undefined ? [] : [nameOf(kb.proofs, proof, lang)];
      const said = words.triage.grantWay(shortNameOf(kb.schemes, because.scheme.id, lang), paper[0] ?? '');
      const issuer = proof === undefined ? undefined : issuerText(kb, facts, proof, asOf, lang);
      return words.colon(way, words.clauses([said, ...(issuer === undefined ? [] : [issuer])]));
    }
  }
}

/** The first office of the origin that issues a paper, with its hours and its number. */
function issuerText(
  kb: SearchableKb,
  { from: fromId, to: toId }: Pick<Facts, 'from' | 'to'>,
  proof: string,
  asOf: string,
  lang: Lang,
): string | undefined {
  const [from, to] = [byId(kb.jurisdictions, fromId), byId(kb.jurisdictions, toId)];
  if (from === undefined || to === undefined) return undefined;
  const [first] = issuersOf(deriveLane(kb, { from, to, asOf }), proof);
  if (first === undefined) return undefined;
  const words = wordsOf(lang);
  const { name, hours, phone } = officeAnswer(first.place, first.authority, first.path, lang);
  const isAssumed = standingOf(first.place, [...first.path, 'hours']) === 'unverified';
  const known =
    first.authority.hours === 'unknown' ? [] : [isAssumed ? words.aside(hours, words.hours.assumed) : hours];
  return words.triage.issuedBy(name, words.list([...known, ...(phone === null ? [] : [phone])]));
}
