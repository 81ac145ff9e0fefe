import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Identifier } from '../../kb/shapes/identifier.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite, sourceOf } from '../cite.ts';
import { claimsAbout } from '../claims.ts';
import { notesOf } from './notes.ts';
import type { CertShowAnswer } from '../shapes/cert-show.ts';

/** The parts of a page about a kind of number. */
export function showNumber(kb: KnowledgeBase, number: Identifier, lang: Lang): Partial<CertShowAnswer> {
  const summary = cite(kb, number, ['summary']);
  return {
    found: true,
    kind: 'number',
    id: number.id,
    name: inLang(number.name, lang),
    summary: inLang(number.summary, lang),
    what: wordsOf(lang).cert.number,
    number: {
      shape: number.shape === 'unknown' ? null : number.shape,
      lookUp: number.lookUp === 'none' || number.lookUp === 'unknown' ? null : (sourceOf(kb, number.lookUp) ?? null),
      good: number.examples.good,
      bad: number.examples.bad,
      lookAlikes: (number.lookAlikes ?? []).map(({ kind, tell }) => {
        const other = byId(kb.identifiers, kind);
        return { name: other === undefined ? kind : inLang(other.name, lang), tell: inLang(tell, lang) };
      }),
      confusable: (number.confusable ?? []).map(([wrong, right]) => `${wrong}/${right}`),
    },
    notes: notesOf(number, number.notes, ['notes'], lang),
    fieldReport: claimsAbout(kb, [`cert/${number.id}`], lang),
    sources: summary.sources,
    standing: summary.standing,
    reviewed: summary.reviewed,
  };
}
