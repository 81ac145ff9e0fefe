import type { Answered, DerivedField, DerivedPart } from '../../cert/derived-term.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Acceptance } from '../../kb/shapes/acceptance.ts';
import type { Grant } from '../../kb/shapes/grant.ts';
import type { Words } from '../../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { sourcesOf } from '../cite.ts';
import { nameOf, shortNameOf } from './name-of.ts';
import type { CompareCell } from '../shapes/cert.ts';
import { moneyText, spanText } from '../span-text.ts';

/** One cell of a comparison in words. */
export function cellOf(kb: KnowledgeBase, answered: Answered, lang: Lang): CompareCell {
  const { record, standing } = answered;
  return {
    is: answered.is,
    text: textOf(kb, answered, lang),
    standing,
    at: record?.at ?? null,
    sources: sourcesOf(kb, record),
    reviewed: record?.reviewed ?? null,
  };
}

function textOf(kb: KnowledgeBase, answered: Answered, lang: Lang): string {
  const words = wordsOf(lang);
  if (answered.from === 'written' && answered.text !== undefined) return inLang(answered.text, lang);
  if (answered.from === 'kind') return { ...words.proofKinds, ...words.schemeKinds }[answered.kind];
  if (answered.from === 'verification') return words.grant.mode[answered.mode];
  if (answered.from === 'articles') return articlesText(answered.articles, words);
  if (answered.is === 'none') return words.none;
  if (answered.is === 'unknown' || answered.from === 'written') return words.unknown;
  if (answered.from === 'schemes') return words.list(answered.schemes.map((id) => shortNameOf(kb.schemes, id, lang)));
  return spokenText(kb, answered.parts, answered.field, lang);
}

/** Who says what, a scheme by its short name and an importer by its code; those that say the same are named together, and not at all where everyone says the same. */
function spokenText(kb: KnowledgeBase, parts: readonly DerivedPart[], field: DerivedField, lang: Lang): string {
  const words = wordsOf(lang);
  const bySpeaker = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const text of partTexts(kb, field, part, lang)) {
      for (const one of part.by) bySpeaker.set(one, (bySpeaker.get(one) ?? new Set()).add(text));
    }
  }
  const speakersOf = new Map<string, string[]>();
  for (const [speaker, texts] of bySpeaker) {
    const text = joined(field, [...texts], words);
    speakersOf.set(text, [...(speakersOf.get(text) ?? []), shortNameOf(kb.schemes, speaker, lang)]);
  }
  const [only] = speakersOf.keys();
  if (speakersOf.size === 1 && only !== undefined) return only;
  // What is known comes first.
  const said = [...speakersOf].toSorted(([a], [b]) => Number(a === words.unknown) - Number(b === words.unknown));
  return words.clauses(said.map(([text, speakers]) => words.colon(words.list(speakers), text)));
}

/** Articles beyond these stand on the page of the scheme. */
const MOST_ARTICLES = 3;

function articlesText(articles: readonly string[], words: Words): string {
  const shown = articles.slice(0, MOST_ARTICLES);
  return words.clauses(articles.length > shown.length ? [...shown, '...'] : shown);
}

/** Several answers of one; who signs may be any of them, the rest are alternatives. */
function joined(field: DerivedField, texts: readonly string[], words: Words): string {
  return field === 'signs' ? words.or(texts) : texts.join(' / ');
}

function partTexts(kb: KnowledgeBase, field: DerivedField, { grant, acceptance }: DerivedPart, lang: Lang): string[] {
  const words = wordsOf(lang);
  if (field === 'limits') return [waiverText(grant.waiver, words)];
  if (acceptance === undefined) return [words.unknown];
  switch (field) {
    case 'signs':
      return acceptance.madeBy === 'unknown' ? [words.unknown] : acceptance.madeBy.map((maker) => words.makers[maker]);
    case 'valid':
      return [validText(acceptance.valid, words)];
    case 'language':
      return [languageText(acceptance.language, words)];
    case 'number':
      return [numberText(kb, acceptance.number, lang)];
  }
}

export function waiverText(waiver: Grant['waiver'], words: Words): string {
  if (waiver === 'none') return words.cert.waiverNone;
  if (waiver === 'unknown') return words.cert.waiverUnknown;
  // What private persons send each other says nothing of goods in trade.
  return words.cert.waiver(words.list(waiver.map(({ for: use, upTo }) => words.grant.waiverFor[use](moneyText(upTo)))));
}

export function makersText(madeBy: Acceptance['madeBy'], words: Words): string {
  return madeBy === 'unknown' ? words.unknown : words.or(madeBy.map((maker) => words.makers[maker]));
}

export function validText(valid: Acceptance['valid'], words: Words): string {
  if (valid === 'none') return words.cert.validNone;
  if (valid === 'unknown') return words.unknown;
  return words.spanCounted(spanText(valid, words), words.spanFrom[valid.from]);
}

export function languageText(language: Acceptance['language'], words: Words): string {
  if (language === undefined || language === 'unknown') return words.unknown;
  const codes = Array.isArray(language) ? language : language.of;
  return words.or(codes.map((code) => words.cert.languages[code] ?? code));
}

function numberText(kb: KnowledgeBase, number: Acceptance['number'], lang: Lang): string {
  const words = wordsOf(lang);
  if (number === 'none') return words.none;
  if (number === 'unknown') return words.unknown;
  const name = nameOf(kb.identifiers, number.kind, lang);
  const { required } = number;
  if (required === 'if-assigned') return words.grant.numberIfAssigned(name);
  return required === 'always' ? name : words.list([name, words.cert.above(moneyText(required.above))]);
}
