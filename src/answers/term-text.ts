import type { Answered, DerivedPart } from '../cert/terms.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { Words } from '../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { sourcesOf } from './cite.ts';
import type { CompareCell } from './shapes/cert.ts';
import { moneyText, spanText } from './span-text.ts';

/** One cell of the certification table in words. */
export function cellOf(kb: KnowledgeBase, answered: Answered, lang: Lang): CompareCell {
  const { record, standing } = answered;
  return {
    is: answered.is,
    text: textOf(answered, lang),
    standing,
    at: record?.at ?? null,
    sources: sourcesOf(kb, record),
    reviewed: record?.reviewed ?? null,
  };
}

function textOf(answered: Answered, lang: Lang): string {
  const words = wordsOf(lang);
  if (answered.from === 'written' && answered.text !== undefined) return inLang(answered.text, lang);
  if (answered.is === 'none') return words.none;
  if (answered.is === 'unknown' || answered.from === 'written') return words.unknown;
  // Importers that say the same are named together, and not at all where everyone says the same.
  const byImporter = new Map<string, Set<string>>();
  for (const part of answered.parts) {
    const text = partText(answered.field, part, words);
    for (const importer of part.importer) byImporter.set(importer, (byImporter.get(importer) ?? new Set()).add(text));
  }
  const importersOf = new Map<string, string[]>();
  for (const [importer, texts] of byImporter) {
    const text = words.or([...texts]);
    importersOf.set(text, [...(importersOf.get(text) ?? []), importer]);
  }
  const [only] = importersOf.keys();
  if (importersOf.size === 1 && only !== undefined) return only;
  return words.clauses([...importersOf].map(([text, importers]) => words.colon(words.list(importers), text)));
}

function partText(
  field: Extract<Answered, { from: 'derived' }>['field'],
  { grant, acceptance }: DerivedPart,
  words: Words,
): string {
  if (field === 'limits') return waiverText(grant.waiver, words);
  if (acceptance === undefined) return words.unknown;
  if (field === 'signs') return makersText(acceptance.madeBy, words);
  if (field === 'valid') return validText(acceptance.valid, words);
  if (field === 'language') return languageText(acceptance.language, words);
  return numberText(acceptance.number, words);
}

export function waiverText(waiver: Grant['waiver'], words: Words): string {
  if (waiver === 'none') return words.cert.waiverNone;
  if (waiver === 'unknown') return words.cert.waiverUnknown;
  return words.cert.waiver(words.list(waiver.map(({ upTo }) => moneyText(upTo))));
}

export function makersText(madeBy: Acceptance['madeBy'], words: Words): string {
  return madeBy === 'unknown' ? words.unknown : words.or(madeBy.map((maker) => words.makers[maker]));
}

export function validText(valid: Acceptance['valid'], words: Words): string {
  if (valid === 'none') return words.cert.validNone;
  if (valid === 'unknown') return words.unknown;
  return `${spanText(valid, words)} ${words.spanFrom[valid.from]}`;
}

export function languageText(language: Acceptance['language'], words: Words): string {
  if (language === undefined || language === 'unknown') return words.unknown;
  const codes = Array.isArray(language) ? language : language.of;
  return words.or(codes.map((code) => words.cert.languages[code] ?? code));
}

function numberText(number: Acceptance['number'], words: Words): string {
  if (number === 'none') return words.none;
  if (number === 'unknown') return words.unknown;
  const { required } = number;
  if (required === 'if-assigned') return words.grant.numberIfAssigned(number.kind);
  return required === 'always' ? number.kind : `${number.kind} ${words.cert.above(moneyText(required.above))}`;
}
